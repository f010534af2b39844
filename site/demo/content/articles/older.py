"""News from two and three years ago."""

from demo.content.blocks import image, in_short, md, organisations, page_links, pull_quote
from demo.content.markup import Day, PageSpec, Ref

OLDER = [
    PageSpec(
        "first_groups",
        "article",
        "news",
        "Tre nye grupper er begyndt",
        lead="Ørsted, Ærøskøbing og Åbenrå har fået hver sin gruppe. Den mindste har fire "
        "deltagere, og det er nok.",
        body=md("""
        Man skal ikke være mange for at være en gruppe. I Ærøskøbing er de fire, og den ene kommer
        med færgen. De mødes fire gange om året og spiser boller.

        I Ørsted og Åbenrå begyndte det med et opslag i det lokale sundhedshus. Begge steder kom
        der flere, end der var stole til.

        Vil du vide, om der er en gruppe nær dig? [Se alle grupper](page:grupper).
        """),
        topics=["faellesskab"],
        fields={"date": Day(-1040)},
    ),
    PageSpec(
        "norway_visit",
        "article",
        "news",
        "Hvad vi tog med hjem fra Norge",
        lead="Fire af os besøgte Erfaringsbroen i en uge. Vi kom hjem med en håndbog, en aftale og "
        "en ny måde at begynde møder på.",
        body=[
            *md("""
            Det første, vi lagde mærke til, var stilheden. Et møde i Erfaringsbroen begynder med et
            minut, hvor ingen siger noget. Ikke for at meditere, men for at lande.

            ## Det kalder de os

            I Norge siger man »erfaringsmedarbeider« eller »likeperson«. Ordene er forskellige, men
            arbejdet ligner: at sidde ved siden af, ikke over for.

            ## Det laver vi sammen

            Vi oversætter ikke hinandens håndbøger. Vi skriver, hvad der står i dem, på det sprog,
            de er skrevet på, så du kan se, om de er noget for dig.
            """),
            organisations("Vores søster i Norge", listed=("erfaringsbroen",)),
            page_links("Læs om håndbogen", "udgivelser"),
        ],
        topics=["norden", "viden"],
        fields={"date": Day(-930), "credits": [("mikkel", "author")]},
    ),
    PageSpec(
        "union_deal",
        "article",
        "news",
        "Ny aftale: Få hjælp til din kontrakt",
        lead="Som medlem kan du nu få et menneske fra en fagforening til at læse din kontrakt, før "
        "du skriver under.",
        body=[
            *md("""
            Mange peers bliver ansat i stillinger, som ingen har haft før dem. Så er der heller
            ikke nogen, der ved, hvad der plejer at stå i kontrakten.

            Vi har lavet en aftale med Dansk Omsorgsforbund og Socialfaglig Samling. De læser din
            kontrakt gratis, også før du er medlem hos dem. Du får svar inden for en uge.

            ## Sådan gør du

            1. Skriv til os, at du har en kontrakt, du er i tvivl om.
            2. Vi sender dig et navn og en mailadresse.
            3. Du sender kontrakten direkte. Vi ser den ikke.
            """),
            organisations("De hjælper dig", "union", ("omsorgsforbund", "socialfaglig")),
        ],
        topics=["loen"],
        fields={"date": Day(-780), "audience": "peers"},
    ),
    PageSpec(
        "gathering",
        "article",
        "news",
        "Træfdagen: 70 mennesker og én meget lang frokost",
        lead="Programmet skred en time, og ingen var kede af det. Her er, hvad vi talte om ved de "
        "lange borde på Højskolen ved Fjorden.",
        body=[
            image(
                "rolls",
                "To boller på et bræt med et stykke smør imellem.",
                "Der var dækket til tres. Vi blev halvfjerds.",
                "Peer-Netværket",
            ),
            *md("""
            Vi havde planlagt fire oplæg og en kort frokost. Det blev to oplæg og en lang frokost.
            Bagefter sagde de fleste, at det var den rigtige rækkefølge.

            Ved det ene bord talte de om, hvad man gør, når en kollega siger »du er jo selv syg«.
            Ved et andet om, hvordan man holder ferie fra andres historier. Ved det tredje sang de.

            ## Det tager vi med

            - Næste år er frokosten to timer.
            - Der skal være et stille rum fra morgenen af.
            - Flere vil gerne høre fra ledere, ikke kun om dem.
            """),
        ],
        topics=["faellesskab"],
        fields={
            "date": Day(-640),
            "social_image": Ref("image", "rolls"),
            "credits": [("signe", "author")],
        },
    ),
    PageSpec(
        "project_start",
        "article",
        "news",
        "Plads til peers: seks arbejdspladser tør sige, at de er i tvivl",
        lead="Et nyt projekt følger seks steder, der ansætter deres første peers. De har lovet at "
        "fortælle om det, der går skævt.",
        body=[
            in_short(
                "Seks arbejdspladser i tre byer ansætter tolv peers.",
                "De skriver dagbog, og vi deler den med jer.",
                "Der er ingen slutdato: Det tager den tid, det tager.",
            ),
            *md("""
            De fleste historier om peers på arbejdspladser er solskinshistorier. Dem har vi også
            skrevet. Men dem, der ringer til os, spørger aldrig, hvad der gik godt. De spørger, hvad
            man gør den tirsdag, hvor det hele vakler.

            ## Hvem er med?

            Vestkystens Psykiatrihus i Esbjerg, to bosteder i Horsens og tre væresteder i Aalborg.
            Nogle har prøvet før, andre har aldrig mødt en peer.
            """),
            pull_quote(
                "Vi ved ikke, hvordan man gør. Det er derfor, vi er med.",
                attribution="En leder fra et af bostederne",
            ),
            *md("""
            ## Hvad sker der nu?

            Omar Haddelund koordinerer projektet. Hver tredje måned mødes alle seks steder, og
            bagefter skriver vi her, hvad de talte om.
            """),
            organisations("Støttet af", "funder", ("fjordfonden",)),
        ],
        topics=["ansaettelse"],
        fields={"date": Day(-415), "audience": "employers", "period": "plads_til_peers"},
    ),
]
