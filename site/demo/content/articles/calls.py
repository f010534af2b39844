"""Calls to readers: what we ask for, from whom, until when and how. They close by themselves."""

from demo.content.blocks import call_to_action, image, md
from demo.content.markup import Day, PageSpec, Ref, Text

CALLS = [
    PageSpec(
        "call_facilitators",
        "article",
        "news",
        "Vi søger to tovholdere i Roskilde og Herning",
        lead="Seks mennesker i Roskilde og tre i Herning venter på en gruppe. De mangler kun en, "
        "der låser døren op og sætter vand over.",
        body=[
            *md("""
            En tovholder er ikke terapeut og ikke chef. Du sørger for, at mødet begynder og
            slutter, at alle kan komme til orde, og at ingen skal.

            ## Det får du

            - En makker, så du aldrig står alene.
            - To aftener, hvor vi øver os sammen.
            - Penge til kørsel og kaffe.
            """),
        ],
        topics=["faellesskab"],
        fields={
            "date": Day(-210),
            "article_kind": "call",
            "call_what": Text("Tovholdere til to nye grupper"),
            "call_from": Text("Peers, der bor i eller nær Roskilde og Herning"),
            "call_deadline": Day(-150),
            "call_how": Text("Skriv et par linjer til grupper@example.org om dig selv."),
        },
    ),
    PageSpec(
        "call_worksheets",
        "article",
        "news",
        "Send os dine arbejdsark, også de krøllede",
        lead="Har du lavet et ark, en huskeliste eller en lille øvelse, som du bruger som peer? "
        "Vi samler dem og deler dem med alle, med dit navn på eller uden.",
        body=[
            *md("""
            Der ligger gode ting i skuffer og på indersiden af skabslåger. Et ark med tre
            spørgsmål. En tegning af en god dag. En liste over, hvem man ringer til. Mange af dem
            er lavet, fordi nogen manglede noget, og det gør dem bedre end det meste, der kan købes.

            Vi vil gerne samle dem ét sted, så du kan finde dem, når du selv mangler noget.

            ## Det leder vi efter

            - Arbejdsark og huskelister på højst to sider.
            - Øvelser, du selv har prøvet mindst tre gange.
            - Fotos af tavler og servietter. Vi skriver dem rent.
            """),
            image(
                "pens",
                "En fyldepen og en blyant, der hver har skrevet en streg.",
                "Tegnet, skrevet eller krøllet: Vi tager imod.",
                "Peer-Netværket",
            ),
            *md("""
            ## Det gør vi med dem

            To peers læser alt igennem. Vi spørger dig, før vi retter noget. Du bestemmer, om dit
            navn skal stå på. Når vi har tyve, laver vi en samling, som alle må bruge og printe.
            """),
            call_to_action(
                "Er du i tvivl, om dit ark er godt nok? Det er det nok. Spørg os.",
                "Skriv til os om dit ark",
                page="kontakt",
            ),
        ],
        topics=["viden"],
        fields={
            "date": Day(-24),
            "article_kind": "call",
            "social_image": Ref("image", "pens"),
            "call_what": Text("Arbejdsark, huskelister og øvelser, du selv har lavet"),
            "call_from": Text("Alle, der arbejder som peer, med eller uden løn"),
            "call_deadline": Day(46),
            "call_how": Text("Send filen eller et foto til redaktion@example.org."),
        },
    ),
]
