"""Topics: (key, slug, name, description) in Danish, and the words in the other languages."""

TOPICS = [
    (
        "foerste_job",
        "foerste-job",
        "Første job som peer",
        "Om at begynde, blive klædt på og falde til.",
    ),
    ("ansaettelse", "ansaettelse", "Ansættelse og ledelse", "Til dig, der vil ansætte en peer."),
    ("faellesskab", "faellesskab", "Fællesskab og grupper", "Om at mødes med andre peers."),
    ("graenser", "graenser", "Grænser og pauser", "Om at passe på sig selv i arbejdet."),
    ("historier", "egne-historier", "At fortælle sin historie", "Om at bruge det, du har levet."),
    ("loen", "loen-og-vilkaar", "Løn og vilkår", "Om timer, løn, kontrakt og fagforening."),
    ("viden", "viden-og-vaerktoej", "Viden og værktøj", "Undersøgelser, arbejdsark og håndbøger."),
    ("norden", "norden", "Peers i Norden", "Hvad vi lærer af vores naboer."),
]

TRANSLATIONS = {
    "en": {
        "foerste_job": ("first-job", "A first job as a peer", "About starting and settling in."),
        "ansaettelse": ("employing-peers", "Employing peers", "For those who want to hire a peer."),
        "faellesskab": ("company-and-groups", "Company and groups", "About meeting other peers."),
        "graenser": ("limits-and-breaks", "Limits and breaks", "About looking after yourself."),
        "historier": (
            "telling-your-story",
            "Telling your story",
            "About using what you have lived.",
        ),
        "loen": ("pay-and-conditions", "Pay and conditions", "About hours, pay and contracts."),
        "viden": ("knowledge-and-tools", "Knowledge and tools", "Surveys, worksheets, handbooks."),
        "norden": (
            "nordic-peers",
            "Peers in the Nordic countries",
            "What our neighbours teach us.",
        ),
    },
    "nb": {
        "foerste_job": (
            "foerste-jobb",
            "Første jobb som likeperson",
            "Om å begynne og finne seg til rette.",
        ),
        "ansaettelse": (
            "ansettelse",
            "Ansettelse og ledelse",
            "Til deg som vil ansette en likeperson.",
        ),
        "faellesskab": ("fellesskap", "Fellesskap og grupper", "Om å møte andre."),
        "graenser": ("grenser", "Grenser og pauser", "Om å ta vare på seg selv."),
        "historier": ("egne-historier", "Å fortelle sin historie", "Om å bruke det du har levd."),
        "loen": ("loenn-og-vilkaar", "Lønn og vilkår", "Om timer, lønn og kontrakt."),
        "viden": ("kunnskap-og-verktoey", "Kunnskap og verktøy", "Undersøkelser og håndbøker."),
        "norden": ("norden", "Likepersoner i Norden", "Hva vi lærer av naboene våre."),
    },
}
