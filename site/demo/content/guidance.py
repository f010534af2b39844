"""Guidance for workplaces and for those who start a local group."""

from demo.content.blocks import (
    advice,
    call_to_action,
    contact_card,
    faq,
    in_short,
    info_box,
    md,
    network_groups,
    publications,
)
from demo.content.markup import Day, PageSpec

OPSTART = PageSpec(
    "opstart",
    "standard",
    "home",
    "Opstart & implementering",
    slug="opstart-og-implementering",
    lead="Vil du ansætte en peer? Her er fem råd fra arbejdspladser, der har gjort det, og fra "
    "peers, der blev ansat.",
    body=[
        in_short(
            "Begynd, før stillingen er slået op.",
            "Ansæt to, hvis du kan.",
            "Aftal fra første dag, hvem peeren går til.",
        ),
        *md("""
        En peer er en medarbejder, der selv har levet med psykisk sårbarhed og bruger den erfaring
        til at støtte andre. Det lyder enkelt. Det er det også, når det er forberedt.
        """),
        advice(
            (
                "Sig højt, hvorfor I gør det",
                """
                Skriv tre sætninger om, hvad en peer skal hos jer, og læs dem op for dem, der
                arbejder der i dag. Deres tvivl er det bedste materiale, I får.
                """,
            ),
            (
                "Lav en rigtig stilling",
                """
                En titel, en løn, en stol og en nøgle. Frivilligt arbejde er godt, men det er noget
                andet. Kald det, hvad det er.
                """,
            ),
            (
                "Ansæt to",
                """
                Den eneste peer bliver let en maskot eller en undtagelse. To er et fag. Kan I ikke
                ansætte to, så find den anden på arbejdspladsen ved siden af.
                """,
            ),
            (
                "Aftal, hvem peeren går til",
                """
                Tre navne på et stykke papir:

                - En, der leder arbejdet.
                - En, der giver sparring, helst en erfaren peer et andet sted fra.
                - En, man kan ringe til, når dagen er skæv.
                """,
            ),
            (
                "Bliv ved efter begejstringen",
                """
                Efter et halvt år er det nye forbi. Sæt allerede nu et møde i kalenderen, hvor I
                spørger: Hvad var vi enige om, og hvad gør vi i virkeligheden?
                """,
            ),
        ),
        call_to_action(
            "Vi har samlet opslag, kontrakt, arbejdsark og et opkald i én pakke.",
            "Se, hvad der er i startpakken",
            page="opstartspakke",
        ),
        *md("""
        ## Håndbøger og værktøjer, også på andre sprog

        Vi oversætter ikke andres bøger. Men vi skriver, hvad der er i dem.
        """),
        publications("Til dig, der ansætter", listed=("haandbok", "toolkit", "startark")),
        contact_card(
            "Ring, før du er i tvivl",
            "Omar har været på begge sider af skrivebordet. Han svarer på alle slags spørgsmål.",
            person="omar",
            email="omar@example.org",
            page="kontakt",
        ),
    ],
    topics=["ansaettelse"],
    related=["manager_question", "project_start"],
    fields={"audience": "employers"},
)

STARTPAKKE = PageSpec(
    "opstartspakke",
    "standard",
    "opstart",
    "Startpakken",
    slug="opstartspakke",
    lead="Alt det, du skal bruge i de første tre måneder med en peer. Du kan læse det i toget.",
    body=[
        *md("""
        ## Det er der i

        - Et stillingsopslag, du kan rette til.
        - En kontrakt med noter fra to fagforeninger.
        - Arbejdsarket »Den første måned« til peer og leder.
        - En times samtale med os, når du vil.

        ## Det koster den

        Startpakken er gratis for små steder med under 20 ansatte. Andre betaler 1.500 kr., som går
        til de lokale grupper.

        ## Sådan får du den

        Skriv til os, hvor I er, og hvornår I vil begynde. Så sender vi den inden for to hverdage.
        """),
        publications("Kig i den med det samme", listed=("startark",)),
        contact_card(
            "Bestil startpakken",
            "Skriv »Startpakke« i emnefeltet.",
            person="mikkel",
            email="startpakke@example.org",
            page="kontakt",
        ),
    ],
    topics=["ansaettelse", "foerste_job"],
    fields={"audience": "employers"},
)

GRUPPER = PageSpec(
    "grupper",
    "standard",
    "aktiviteter",
    "Lokale netværksgrupper",
    slug="lokale-netvaerksgrupper",
    lead="Et sted, hvor du ikke er den eneste. Find en gruppe nær dig, eller læs, hvordan du "
    "begynder en selv.",
    body=[
        *md("""
        ## Hvad er en netværksgruppe?

        En netværksgruppe er fem til ti peers, der mødes og taler om deres arbejde. Nogle er ansat,
        andre er frivillige. Det er ikke terapi, og det er ikke et kursus. Det er kolleger, når man
        ikke har kolleger.

        ## Find en gruppe

        Vi skriver ikke, hvor og hvornår alle grupperne mødes. Det er for at passe på dem, der
        kommer. Skriv til os, så finder vi den rigtige til dig.
        """),
        network_groups("Grupperne, landsdel for landsdel"),
        *md("""
        ## Åben eller lukket?

        I en åben gruppe kan du komme, når du vil. I en lukket gruppe er det de samme hver gang. Det
        giver ro, men det kræver, at man siger til, når man ikke kommer. Nogle grupper er kun for
        ansatte ét bestemt sted.

        ## Begynd en ny gruppe

        Du skal bruge tre ting: et sted med en dør, der kan lukkes, en fast dag og én til, der er
        lige så glad for ideen som dig. Resten hjælper vi med.
        """),
        contact_card(
            "Vil du i gang?",
            "Mikkel kommer gerne ud og er med den første gang.",
            person="mikkel",
            email="mikkel@example.org",
        ),
        *md("""
        ## Tovholderen

        Tovholderen leder ikke gruppen. Tovholderen holder øje: med uret, med døren og med den, der
        ikke har sagt noget og måske gerne vil.

        ## Penge til kaffe og lokale

        Mange grupper får støtte af deres kommune. Det kan I gøre, selv om I ikke er en forening.
        """),
        info_box(
            "Hvad er § 18?",
            """
            § 18 i serviceloven siger, at en kommune skal støtte frivilligt socialt arbejde. I søger
            som regel en gang om året, ofte om efteråret.

            I skal bruge et navn, et lille budget og nogle linjer om, hvem gruppen er for. Spørg os,
            hvis kommunen kræver vedtægter.
            """,
        ),
        publications("Et værktøj til det første møde", listed=("gruppeguide",)),
        *md("""
        ## Spørgsmål, vi tit får
        """),
        faq(
            (
                "Skal jeg fortælle om mig selv den første gang?",
                "Nej. Du kan sige dit navn og sidde ned. Det er nok.",
            ),
            (
                "Må jeg komme, hvis jeg ikke er i arbejde?",
                "Ja, de fleste steder. Gruppen er for dig, der er peer eller gerne vil være det.",
            ),
            (
                "Hvad sker der med det, jeg siger?",
                """
                Det bliver i rummet. I laver selv aftalen på første møde, og her er en, I kan låne:

                - Vi taler om os selv, ikke om borgere med navn.
                - Vi skriver ikke ned.
                - Vi må gerne ringe til hinanden bagefter.
                """,
            ),
            (
                "Hvad koster det?",
                "Ingenting. Nogle grupper skiftes til at tage kage med.",
            ),
        ),
        *md("""
        ## Når en gruppe holder op

        Det er ikke et nederlag. Sig til os, så skriver vi »holder pause« i stedet for, at nogen
        står foran en låst dør.
        """),
        call_to_action(
            "Fandt du ikke en gruppe, eller er du bare i tvivl?",
            "Skriv til os om grupper",
            page="kontakt",
        ),
    ],
    topics=["faellesskab"],
    related=["call_facilitators"],
    fields={
        "audience": "peers",
        "construction_since": Day(-40),
        "construction_expected": Day(35),
    },
)

GUIDANCE = [OPSTART, STARTPAKKE, GRUPPER]
