"""Pages for those who are peers."""

from demo.content.blocks import call_to_action, info_box, md, page_links, publications
from demo.content.markup import PageSpec

FOR_PEERS = PageSpec(
    "for_peers",
    "standard",
    "home",
    "For peers",
    slug="for-peers",
    lead="Du bruger noget af det sværeste, du har levet, til at støtte andre. Her er det, vi kan "
    "gøre for dig imens.",
    body=[
        *md("""
        Uanset om du er ansat, frivillig eller kun overvejer det, er du velkommen. Du behøver ikke
        kunne kalde dig noget.
        """),
        page_links("Mød de andre", "grupper"),
    ],
    topics=["foerste_job"],
    fields={"audience": "peers"},
)

BLIV_MEDLEM = PageSpec(
    "bliv_medlem",
    "standard",
    "for_peers",
    "Bliv medlem",
    slug="bliv-medlem",
    lead="Som medlem får du kolleger i hele landet, billigere kurser og et menneske, der kan læse "
    "din kontrakt.",
    body=[
        *md("""
        ## Hvem kan være medlem?

        Alle, der arbejder som peer med eller uden løn, og alle, der gerne vil. Arbejdspladser kan
        også være medlem, men de har ikke stemme.

        ## Hvad koster det?

        - Peers betaler ingenting.
        - Arbejdspladser betaler 1.200 kr. om året.

        ## Sådan gør du

        Skriv dit navn, og hvor i landet du er. Du behøver ikke skrive, hvorfor du er peer.
        """),
        call_to_action("Klar? Det tager to minutter.", "Skriv dig ind", page="kontakt"),
    ],
    topics=["faellesskab"],
    fields={"audience": "peers"},
)

JOB = PageSpec(
    "job",
    "standard",
    "for_peers",
    "Job og vilkår",
    slug="job-og-vilkaar",
    lead="Om at finde et job som peer, få en ordentlig kontrakt og blive ved med at have det godt.",
    body=[
        *md("""
        ## Find et job

        De fleste stillinger bliver slået op som »peermedarbejder«, »peerstøtte« eller
        »medarbejder med brugererfaring«. Søg på alle tre.

        ## Før du skriver under

        Se efter timer, løn, titel, sparring og ferie. Mangler et af dem, så spørg. Det er ikke
        besværligt at spørge. Det er besværligt ikke at vide det.
        """),
        info_box(
            "Få din kontrakt læst",
            "To fagforeninger læser medlemmernes kontrakter gratis. Skriv til os, så sætter vi jer "
            "i forbindelse.",
        ),
        publications("Om løn og vilkår", topic="loen"),
    ],
    topics=["loen", "foerste_job"],
    related=["union_deal", "survey_ready"],
    fields={"audience": "peers"},
)

KURSER = PageSpec(
    "kurser",
    "standard",
    "for_peers",
    "Kurser og sparring",
    slug="kurser-og-sparring",
    lead="Korte kurser, lange samtaler og en at ringe til.",
    body=[
        *md("""
        ## Kurser

        To gange om året holder vi kurset »Ny som peer« over fire gange. Datoerne står i
        [kalenderen](page:events).

        ## Sparring

        Har du ikke nogen at vende arbejdet med, så sætter vi dig sammen med en erfaren peer. I
        taler sammen en time om måneden i et halvt år. Det er gratis for medlemmer.
        """),
        call_to_action("Fortæl lidt om dit arbejde.", "Spørg efter en sparringsmakker", "kontakt"),
    ],
    topics=["foerste_job", "graenser"],
    fields={"audience": "peers"},
)

FOR_PEERS_PAGES = [FOR_PEERS, BLIV_MEDLEM, JOB, KURSER]
