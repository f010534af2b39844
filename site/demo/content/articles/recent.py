"""News of the last twelve months."""

from demo.content.blocks import (
    calm_end,
    content_note,
    foreign_text,
    image,
    info_box,
    md,
    page_links,
    publications,
    pull_quote,
)
from demo.content.markup import Day, PageSpec, Ref

RECENT = [
    PageSpec(
        "manager_question",
        "article",
        "news",
        "Det spørgsmål, ledere stiller først",
        lead="»Hvad nu, hvis peeren selv får det dårligt?« Vi har samlet fem svar fra "
        "arbejdspladser, der har prøvet det.",
        body=[
            *md("""
            Spørgsmålet er rimeligt. Det er bare sjældent det vigtigste. De fleste medarbejdere får
            det dårligt på et tidspunkt, og de fleste arbejdspladser ved, hvad de så gør.

            ## Fem svar

            1. Det samme som med alle andre: Vi taler om det, før det bliver stort.
            2. Vi aftalte fra begyndelsen, hvem der må spørge, og hvordan.
            3. Vi havde en vikarplan. Vi har brugt den én gang, og det var en brækket fod.
            4. Vi spurgte peeren. Hun havde en bedre plan end os.
            5. Vi holdt op med at spørge, da vi så, hvor lidt syg hun var.
            """),
            info_box(
                "Læg mærke til",
                "Du må ikke spørge om diagnoser i en jobsamtale, heller ikke når du ansætter en "
                "peer. Du må gerne spørge, hvordan ansøgeren vil bruge sine erfaringer.",
            ),
            page_links("Videre herfra", "opstart", "opstartspakke"),
        ],
        topics=["ansaettelse"],
        fields={"date": Day(-265), "audience": "employers", "credits": [("omar", "author")]},
    ),
    PageSpec(
        "hard_day",
        "article",
        "news",
        "Når en, du har støttet, dør",
        lead="Det sker, og der er næsten ingen, der taler om det. Tre peers fortæller, hvad der "
        "hjalp dem i ugerne efter.",
        body=[
            content_note("Artiklen handler om at miste et menneske, man har støttet som peer."),
            *md("""
            Du er ikke pårørende, og du er ikke behandler. Alligevel har du måske siddet ved siden
            af det menneske hver torsdag i to år. Når det dør, findes der ikke altid en stol til
            dig.

            ## Det hjalp

            - At nogen på arbejdet sagde det højt samme dag.
            - At få lov til at gå med til begravelsen i arbejdstiden.
            - At slippe for at møde en ny den første uge.
            - At tale med en peer fra et andet sted, som ikke skulle trøstes selv.

            ## Det hjalp ikke

            At få at vide, at man havde været for tæt på. Det er arbejdet at være tæt på.
            """),
            pull_quote(
                "Jeg havde ikke brug for en forklaring. Jeg havde brug for kaffe og en fridag.",
                attribution="Peer, 41 år",
            ),
            calm_end(
                """
                Læg gerne skærmen væk et øjeblik. Vil du tale med nogen nu, så ring til Livslinien
                på 70 201 201. Når du er klar, er der noget lettere her.
                """,
                "gathering",
            ),
        ],
        topics=["graenser"],
        fields={
            "date": Day(-170),
            "credits": [("signe", "author"), ("karen", "editor")],
        },
    ),
    PageSpec(
        "survey_ready",
        "article",
        "news",
        "Nu begynder undersøgelsen af løn og vilkår",
        lead="Spørgeskemaet er klar. Det tager ti minutter, og det er første gang, nogen spørger "
        "alle peers i landet om det samme.",
        body=[
            *md("""
            Vi ved, at nogle af jer får løn efter en overenskomst, og at andre får et gavekort til
            jul. Vi ved bare ikke, hvor mange. Derfor spørger vi.

            ## Det spørger vi om

            - Timer, løn og titel.
            - Hvem du får sparring hos, og hvor tit.
            - Om du har en plan for de dårlige dage.

            Svarene bliver lagt sammen, så ingen kan genkendes. Er der færre end fem i en gruppe,
            viser vi den ikke.
            """),
            publications("Her kommer resultaterne", listed=("vilkaar",)),
        ],
        topics=["loen"],
        fields={"date": Day(-95), "audience": "peers"},
    ),
    PageSpec(
        "english_diary",
        "article",
        "news",
        "En måned i dagbogsform",
        lead="Tolv peers i tre lande skrev dagbog i en måned. Vi har læst rapporten, så du kan "
        "finde ud af, om du også vil.",
        body=[
            *md("""
            »Two Cups of Tea« er på engelsk og på 80 sider. De fleste af dem er dagbog. Her er et
            lille stykke, som vi holder særligt af:
            """),
            foreign_text(
                "en",
                """
                Monday. She did not want to talk, so we watched the window cleaner. He did the whole
                street. Afterwards she said it was the best hour of her week.
                """,
            ),
            *md("""
            Rapporten drager næsten ingen konklusioner. Det er dens styrke. Man får lyst til at
            skrive sin egen.

            Find den under [udgivelser](page:udgivelser).
            """),
        ],
        topics=["viden", "historier"],
        fields={"date": Day(-60), "credits": [("signe", "author")]},
    ),
    PageSpec(
        "new_series",
        "article",
        "news",
        "»To stole«: fire samtaler på norsk og engelsk",
        lead="Sammen med vores søsterorganisation i Norge har vi lavet fire samtaler med peers "
        "uden for Danmark. Du kan høre dem, og du kan læse dem.",
        body=[
            *md("""
            To stole ved siden af hinanden: en vært og en gæst. De taler langsomt, og de stopper op,
            når et ord ikke betyder det samme alle steder.

            Der er tekst til hvert minut, så du kan læse med, springe over eller nøjes med at læse.
            """),
            image(
                "cups",
                "To kopper ved siden af hinanden, den ene med underkop.",
                "To kopper, to sprog, fire samtaler.",
                "Peer-Netværket",
            ),
            page_links("Hør serien", "show_nordic", "show_beside"),
        ],
        topics=["norden"],
        fields={"date": Day(-33), "social_image": Ref("image", "cups")},
    ),
    PageSpec(
        "holiday_hours",
        "article",
        "news",
        "Sådan får du fat i os, når vi holder fri",
        lead="Telefonen er åben, som den plejer, indtil ferien. Så holder vi fri i to uger, og "
        "derefter er vi her igen.",
        body=md("""
        Du kan altid skrive. I ferien læser vi ikke mails, og det siger vi hellere, end at du sidder
        og venter.

        Onlinegruppen for nattevagter mødes alligevel, også den søndag, hvor alle andre sover.
        Se tider og telefonnummer på [kontaktsiden](page:kontakt).
        """),
        topics=["faellesskab"],
        fields={"date": Day(-6)},
    ),
    PageSpec(
        "aalborg_house",
        "article",
        "news",
        "Gruppen i Aalborg er flyttet indenfor",
        lead="Efter et år i et lånt lagerrum har gruppen fået nøgle til et rigtigt lokale på "
        "Aalundens Værested.",
        body=[
            *md("""
            Der er radiatorer, der virker, og en dør, der kan lukkes. Det lyder ikke af meget, men
            »man taler anderledes, når man ikke har overtøj på«, som en af deltagerne siger.

            Gruppen mødes den første tirsdag i måneden. Du kan bare komme, og du behøver ikke sige
            noget den første gang. Læs om [alle grupperne](page:grupper).
            """),
            image(
                "coats",
                "To frakker på hver sin knage, den ene med halstørklæde.",
                credit="Peer-Netværket",
            ),
        ],
        topics=["faellesskab"],
        fields={"date": Day(-2), "social_image": Ref("image", "coats")},
    ),
]
