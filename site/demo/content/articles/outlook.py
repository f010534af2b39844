"""The secretariat's view of the year to come: the longest shape an article has."""

from demo.content.blocks import (
    call_to_action,
    contact_card,
    in_short,
    md,
    organisations,
    page_links,
    people,
    publications,
    pull_quote,
)
from demo.content.markup import LastDay, PageSpec

OUTLOOKS = [
    PageSpec(
        "outlook_before",
        "article",
        "news",
        "{y} i Peer-Netværket: færre planer, mere tid",
        lead="Sidste år lovede vi meget og nåede det meste. I år vælger vi tre ting og gør dem "
        "ordentligt: lokale grupper, hjælp til nye arbejdspladser og en podcast.",
        body=[
            *md("""
            Vi er fire i sekretariatet, og ingen af os arbejder fuld tid. Det har vi tænkt os at
            være ærlige om. Derfor er planen for i år kort nok til at hænge på køleskabet.

            ## Grupper, der holder

            Tre grupper begyndte sidste år, og en gik i stå. Vi lærte, at en tovholder ikke skal
            stå alene. I år får hver gruppe to, og de to får hinanden.

            ## En hånd til nye arbejdspladser

            Mange skriver til os, når stillingen er slået op. Vi vil hellere høre fra dem en måned
            før. Derfor laver vi en startpakke, som du kan læse i toget på vej til et møde.

            ## Stemmer i ørerne

            I løbet af året begynder vi på en podcast. Vi ved endnu ikke, hvor tit den kommer.
            """),
            page_links("Læs videre", "opstartspakke", "grupper"),
        ],
        topics=["faellesskab", "ansaettelse"],
        fields={"date": LastDay(1, 15, 1), "audience": "everyone"},
    ),
    PageSpec(
        "outlook",
        "article",
        "news",
        "{y} i Peer-Netværket: det glæder vi os til",
        lead="Et nyt år med webinarer, to podcastserier, en undersøgelse af jeres vilkår og flere "
        "lokale grupper. Her fortæller sekretariatet, hvad der er på vej, hvem vi er, og "
        "hvornår du kan få fat i os.",
        body=[
            in_short(
                "Vi holder webinarer, temaaftener og et kursus for nye peers.",
                "Vi spørger alle medlemmer om løn og vilkår.",
                "Vi leder efter tovholdere i Roskilde og Herning.",
            ),
            *md("""
            Godt nytår til jer alle: til jer, der lige er begyndt, til jer, der har siddet i
            hundrede køkkener og lyttet, og til jer, der tænker på at ansætte jeres første peer.
            En peer er en, der selv har levet med psykisk sårbarhed og bruger det til at støtte
            andre. Det er hele ideen, og den er større, end den lyder.

            ## Det sker i løbet af året

            Vi begynder med et webinar om grænser. Til foråret kommer en temaaften om at fortælle
            sin historie, og måske når vi en konference til sommer. Senere på året mødes vi på
            Højskolen ved Fjorden, som vi plejer. Når en dato er sikker, står den i
            [kalenderen](page:events). Er den ikke, skriver vi »dato følger«.

            De fleste webinarer bliver optaget. Du behøver ikke tænde dit kamera, og du må gerne
            sidde helt stille. Det er også at være med.
            """),
            pull_quote("Du må gerne sidde helt stille. Det er også at være med.", repeats=True),
            *md("""
            ## Vi spørger til løn og vilkår

            Hvor mange timer har du? Hvad står der i din kontrakt? Hvem går du til, når det bliver
            svært? Vi ved for lidt om det. I løbet af foråret sender vi et spørgeskema ud sammen
            med to fagforeninger. Det tager ti minutter, og ingen kan se, hvem der har svaret hvad.
            """),
            publications("Undersøgelsen, og det vi allerede har", listed=("vilkaar", "startark")),
            *md("""
            ## Send os dine arbejdsark

            Mange af jer har lavet jeres egne ark og huskelister. Dem vil vi gerne samle, så den
            næste ikke skal begynde forfra. Hold øje med nyhederne: Vi skriver, når vi er klar til
            at tage imod.

            ## To serier at lytte til

            I podcasten »Side om side« taler to peers sammen om arbejdet, som det er. I »To stole«
            følges vi med vores søsterorganisation i Norge og med peers i England. Episoderne er
            korte, og der er tekst til dem alle.
            """),
            page_links("Hør, læs og mød os", "podcasts", "moed_en_peer", "events"),
            *md("""
            ## Plads til peers

            Projektet går ind i sit andet år. Seks arbejdspladser i Esbjerg, Horsens og Aalborg er
            med, og de fortæller åbent om det, der ikke lykkes. Omar Haddelund koordinerer, og
            Fjordfonden betaler.

            ## Hvem er vi?

            Sekretariatet er fire mennesker på deltid. Bestyrelsen er delt i to: et
            forretningsudvalg, der mødes hver måned, og en styregruppe, der tænker længere frem.
            """),
            people("Sekretariatet", "secretariat"),
            people("Forretningsudvalget", "executive_committee"),
            people("Styregruppen", "steering_group"),
            organisations(
                "Tak til dem, vi arbejder sammen med",
                listed=("fjordfonden", "omsorgsforbund", "socialfaglig", "erfaringsbroen"),
            ),
            *md("""
            ## Brug os

            Du kan ringe eller skrive, hvis du søger job, praktik eller uddannelse, hvis du går
            med en ide til et projekt, eller hvis du bare vil høre, om andre har det ligesom dig.
            Nye medlemmer er velkomne hele året.
            """),
            contact_card(
                "Spørg os om job, uddannelse og projekter",
                "Vi svarer som regel inden for to hverdage.",
                person="anja",
                email="kontakt@example.org",
                page="kontakt",
            ),
            call_to_action(
                "Det koster ikke noget at være medlem som peer.",
                "Bliv medlem af netværket",
                page="bliv_medlem",
            ),
        ],
        topics=["faellesskab", "loen", "viden"],
        related=["events", "podcasts", "call_worksheets"],
        fields={"date": LastDay(1, 15), "audience": "everyone", "period": "plads_til_peers"},
    ),
]
