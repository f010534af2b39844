"""The closed project 2014–2018: its three notices and three news from that time."""

from demo.content.blocks import funding, in_short, md, organisations, page_links, publications
from demo.content.markup import PageSpec

PERIOD_PAGE = PageSpec(
    "archive_period",
    "archive_notice",
    "archive",
    "De første skridt 2014–2018",
    slug="de-foerste-skridt",
    lead="I fem år prøvede tre kommuner noget nyt: at ansætte mennesker, fordi de selv havde været "
    "syge. Her ligger det, der blev skrevet dengang.",
    body=[
        in_short(
            "Tre kommuner ansatte 22 peers i perioden 2014–2018.",
            "Projektet er slut, og siderne bliver ikke opdateret.",
            "Det, vi lærte, står nu i vores vejledning.",
        ),
        *md("""
        Da projektet begyndte, fandtes der næsten ingen peerstillinger i landet. Der var ingen
        overenskomst, ingen kurser og ikke engang et ord, alle var enige om. De tre kommuner
        kaldte dem henholdsvis medvandrere, erfaringsmedarbejdere og peers. Det sidste ord vandt,
        mest fordi det var kortest.

        Aalborg ansatte i bostøtten. Odense ansatte i et værested. Åbenrå ansatte i et
        jobcenter, hvilket ingen havde gjort før. Alle tre steder begyndte det med to stillinger på
        halv tid og en leder, der havde lovet at svare på alle spørgsmål.

        Der gik et halvt år med at finde ud af, hvad stillingerne var. Nogle steder endte peeren
        med at lave kaffe til personalet. Andre steder fik peeren nøgler til alt og ansvar for
        for meget. Det var ikke ond vilje. Der var bare ingen, der havde tegnet et kort.

        I 2016 mødtes alle for første gang. Det var her, netværket opstod: Tyve mennesker i et
        lokale med ni stole, som bagefter blev ved med at skrive til hinanden.

        De sidste to år gik med at skrive ned. Det blev til de arbejdsark, som vi stadig bruger,
        til vejledningen om opstart og til den kontrakt, som to fagforeninger senere tog til sig.

        Ikke alt lykkedes. Åbenrå holdt op efter fire år, da lederen rejste. To af de 22 peers
        blev syge igen og kom ikke tilbage. Det skrev vi også ned, fordi den næste skal vide det.
        """),
        organisations("De begyndte det", "founder", ("lanternen", "broen")),
        funding(
            "Sådan blev det betalt",
            (
                "hverdagspuljen",
                "Puljen til nye hjælpere",
                2014,
                2016,
                "Løn til de første seks peers.",
            ),
            ("hverdagspuljen", "Forlængelsen", 2016, 2018, "Løn, kurser og evaluering."),
            ("", "Kommunernes eget bidrag", 2014, 2018, "Lokaler, ledelse og kaffe."),
        ),
        publications("Det blev skrevet", listed=("evaluering", "startark")),
    ],
    topics=["ansaettelse"],
    fields={"period": "foerste_skridt"},
)

COURSE_PAGE = PageSpec(
    "archive_course",
    "archive_notice",
    "archive",
    "Kurset, ingen havde holdt før",
    slug="kurset-ingen-havde-holdt-foer",
    lead="Fem hold lærte at være peer i De første skridt 2014–2018. Underviserne lærte mindst lige "
    "så meget.",
    body=[
        *md("""
        Det første hold fik otte dage. Det var for mange. Det andet hold fik tre, og det var for få.
        Fra 2016 var kurset på fem dage med en uge imellem, så der var tid til at prøve noget af.

        De fleste øvelser begyndte ved et køkkenbord. Hvad siger du, når den anden ikke vil have
        flere råd? Hvornår hjælper din egen historie, og hvornår fylder den? Der var ingen
        facitliste, men der var altid en at øve sig på.

        Kurset findes ikke længere. Det bedste fra det lever videre i de kurser, vi holder nu.
        """),
        page_links("Se i stedet", "kurser"),
    ],
    topics=["foerste_job"],
    fields={"period": "foerste_skridt"},
)

MONEY_PAGE = PageSpec(
    "archive_money",
    "archive_notice",
    "archive",
    "Pengene og papirerne",
    slug="pengene-og-papirerne",
    lead="Hvem der betalte for De første skridt 2014–2018, hvad det kostede, og hvor papirerne "
    "ligger i dag.",
    body=[
        *md("""
        De tre kommuner betalte en tredjedel selv. Resten kom fra en pulje, der var lavet til noget
        andet, men som en venlig sagsbehandler læste med åbne øjne.

        Regnskabet gik op hvert år undtagen i 2015, hvor der manglede 214 kroner. Det var kagen.

        Aftaler og referater fra dengang ligger hos sekretariatet. Navne på borgere står der ingen
        af i dem.
        """),
        funding(
            "År for år",
            ("hverdagspuljen", "Puljen til nye hjælpere", 2014, 2016, "To tredjedele af lønnen."),
            ("hverdagspuljen", "Forlængelsen", 2016, 2018, "Lønnen og alle kurser."),
        ),
    ],
    topics=["loen"],
    fields={"period": "foerste_skridt"},
)

NEWS_OF_THEN = [
    PageSpec(
        "archive_aalborg",
        "article",
        "news",
        "Tre peers begynder i Aalborg",
        lead="Bostøtten i Aalborg ansætter tre peers på halv tid. De er de første i Nordjylland.",
        body=md("""
        De tre begynder på samme dag. Det er meningen: Ingen skal være den eneste. De deler et
        kontor med to stole, og den tredje står på gangen, til der kommer en til.

        Projektet varer foreløbig i to år.
        """),
        topics=["foerste_job"],
        fields={"year": 2014, "period": "foerste_skridt"},
    ),
    PageSpec(
        "archive_meeting",
        "article",
        "news",
        "Tyve peers mødtes i et rum med ni stole",
        lead="Alle projektets peers var samlet for første gang. Halvdelen sad på gulvet, og ingen "
        "ville hjem.",
        body=md("""
        Dagen var tænkt som et kursus. Det blev til et netværk. Før kaffen var kold, gik der et ark
        rundt med navne og numre.

        Næste møde bliver i Odense, og der er flere stole.
        """),
        topics=["faellesskab"],
        fields={"year": 2016, "period": "foerste_skridt"},
    ),
    PageSpec(
        "archive_evaluation",
        "article",
        "news",
        "Evalueringen er på vej",
        lead="Projektet De første skridt slutter i år. Rapporten ventes i september 2018.",
        body=[
            *md("""
            To forskere har talt med alle 22 peers, med 14 ledere og med 60 mennesker, der har fået
            støtte. Rapporten kommer her på siden, når den er klar.
            """),
            publications("Rapporten", listed=("evaluering",)),
        ],
        topics=["ansaettelse"],
        fields={"year": 2018, "period": "foerste_skridt"},
    ),
]

ARCHIVE = [PERIOD_PAGE, COURSE_PAGE, MONEY_PAGE, *NEWS_OF_THEN]
