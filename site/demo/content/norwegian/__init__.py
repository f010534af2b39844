"""The pages that have been put into Norwegian Bokmål, by key; parents come before children."""

from demo.content.markup import Translation

PAGES = {
    "home": Translation(
        "Peer-nettverket i Danmark",
        "nb",
        "Vi bruker det vi selv har levd, til å støtte andre. Og vi støtter hverandre i det.",
        fields={
            "headline": "Vi har vært der selv",
            "peers_title": "Du er likeperson, eller vil gjerne bli det",
            "peers_text": "Finn kolleger, kurs og en som kan lese avtalen din.",
            "employers_title": "Dere vil gjerne ansette en likeperson",
            "employers_text": "Begynn med fem råd fra noen som har prøvd.",
        },
    ),
    "news": Translation("Nyheter", "nyheter", "Det som er nytt, og det vi ber om hjelp til."),
    "podcasts": Translation(
        "Podkast", "podkast", "Samtaler du kan høre mens du går tur. Alle har tekst."
    ),
    "om": Translation(
        "Om oss",
        "om",
        "Peer-nettverket er en dansk forening for mennesker som bruker sine egne erfaringer med "
        "psykisk sykdom til å støtte andre.",
        """
        ## Det tror vi på

        At du kan hjelpe fordi du selv har trengt hjelp. At erfaring blir til et fag når du deler
        den med andre. Og at ingen skal være den eneste.

        ## Det gjør vi

        Vi samler likepersoner i grupper, holder kurs, gir råd til arbeidsplasser og forteller
        historier. Vi gir ikke behandling, og vi skriver ikke journaler.

        Snakk med oss
        """,
    ),
    "kontakt": Translation(
        "Kontakt",
        "kontakt",
        "Skriv eller ring. Du trenger ikke vite nøyaktig hva du vil spørre om. Vi leser norsk.",
        """
        Vi er ikke en akuttlinje

        Trenger du å snakke med noen nå og er i Danmark, så ring Livslinien på 70 201 201. Er det
        fare for liv, ring 112.
        """,
        {
            "address": "Eksempelvej 12, 2. sal\n5000 Odense C\nDanmark",
            "hours_note": "Legg igjen en beskjed hvis vi ikke svarer. Vi ringer tilbake.",
            "subjects": [
                {
                    "title": "Jobb, utdanning og praksis",
                    "text": "Også når du bare lurer på om det er noe for deg.",
                },
                {
                    "title": "Ansett en likeperson",
                    "text": "Startpakken, avtaler og de vanskelige spørsmålene.",
                },
                {
                    "title": "Medlemskap og lokale grupper",
                    "text": "Bli medlem, finn en gruppe, eller start en.",
                },
                {"title": "Historien din", "text": "Fortell den, eller få den tatt ned."},
                {
                    "title": "Noe på siden virker ikke",
                    "text": "Da finner vi en annen måte og retter feilen.",
                },
            ],
            "exceptions": [{"text": "Vi holder fri og svarer ikke på e-post."}],
        },
    ),
    "opstart": Translation(
        "Oppstart & gjennomføring",
        "oppstart-og-gjennomfoering",
        "Vil du ansette en likeperson? Her er fem råd fra arbeidsplasser som har gjort det, og fra "
        "dem som ble ansatt.",
        """
        Begynn før stillingen er lyst ut.

        Ansett to hvis du kan.

        Avtal fra første dag hvem likepersonen går til.

        En likeperson er en medarbeider som selv har levd med psykisk sykdom, og som bruker den
        erfaringen til å støtte andre. Det høres enkelt ut. Det er det også, når det er forberedt.

        Si høyt hvorfor dere gjør det

        Skriv tre setninger om hva en likeperson skal gjøre hos dere, og les dem opp for dem som
        jobber der i dag. Tvilen deres er det beste materialet dere får.

        Lag en ordentlig stilling

        En tittel, en lønn, en stol og en nøkkel. Frivillig arbeid er bra, men det er noe annet.
        Kall det det er.

        Ansett to

        Den eneste likepersonen blir lett en maskot eller et unntak. To er et fag. Kan dere ikke
        ansette to, så finn den andre på arbeidsplassen ved siden av.

        Avtal hvem likepersonen går til

        Tre navn på et papir:

        - En som leder arbeidet.
        - En som gir veiledning, helst en erfaren likeperson fra et annet sted.
        - En man kan ringe til når dagen er skjev.

        Hold fram etter begeistringen

        Etter et halvt år er det nye forbi. Sett allerede nå et møte i kalenderen der dere spør: Hva
        var vi enige om, og hva gjør vi i virkeligheten?

        Vi har samlet utlysning, kontrakt, arbeidsark og en samtale i én pakke.

        Se hva som er i startpakken

        ## Håndbøker og verktøy, også på andre språk

        Vi oversetter ikke andres bøker. Men vi skriver hva som står i dem.

        Til deg som ansetter

        Ring før du er i tvil

        Omar har vært på begge sider av skrivebordet. Han svarer på alle slags spørsmål.
        """,
    ),
    "norway_visit": Translation(
        "Det vi tok med hjem fra Norge",
        "det-vi-tok-med-hjem-fra-norge",
        "Fire av oss besøkte Erfaringsbroen en uke. Vi kom hjem med en håndbok, en avtale og en ny "
        "måte å begynne møter på.",
        """
        Det første vi la merke til, var stillheten. Et møte i Erfaringsbroen begynner med et minutt
        der ingen sier noe. Ikke for å meditere, men for å lande.

        ## Det kaller dere oss

        I Norge sier man «erfaringsmedarbeider» eller «likeperson». Ordene er forskjellige, men
        arbeidet ligner: å sitte ved siden av, ikke overfor.

        ## Det lager vi sammen

        Vi oversetter ikke hverandres håndbøker. Vi skriver hva som står i dem, på det språket de er
        skrevet på, så du kan se om de er noe for deg.

        Søsteren vår i Norge

        Les om håndboka
        """,
    ),
    "new_series": Translation(
        "«To stoler»: fire samtaler på norsk og engelsk",
        "to-stoler-fire-samtaler",
        "Sammen med Erfaringsbroen har vi laget fire samtaler med likepersoner utenfor Danmark. Du "
        "kan høre dem, og du kan lese dem.",
        """
        To stoler ved siden av hverandre: en vert og en gjest. De snakker langsomt, og de stopper
        opp når et ord ikke betyr det samme alle steder.

        Det er tekst til hvert minutt, så du kan lese med, hoppe over eller nøye deg med å lese.

        To kopper ved siden av hverandre, den ene med skål.

        To kopper, to språk, fire samtaler.

        Hør serien
        """,
    ),
    "show_nordic": Translation(
        "To stoler",
        "to-stoler",
        "Samtaler på norsk og engelsk med likepersoner utenfor Danmark. Alle har tekst.",
        """
        To stoler ved siden av hverandre, en vert og en gjest. De to første episodene er på norsk,
        de to neste på engelsk.

        Alle du hører, er oppdiktet, og stemmene er laget av en maskin.
        """,
    ),
    "ep_vente": Translation(
        "Å vente sammen",
        "aa-vente-sammen",
        "Ragnhild er erfaringskonsulent på et distriktspsykiatrisk senter. Mye av jobben hennes "
        "foregår på en benk i gangen.",
        """
        Noen har grudd seg i tre uker til den første timen. Ragnhild setter seg ved siden av og sier
        at hun har sittet der selv.
        """,
    ),
    "ep_loen": Translation(
        "Lønn for det du kan",
        "loenn-for-det-du-kan",
        "Aslak jobbet gratis i fire år før han fikk en stilling. Nå hjelper han andre med å lese "
        "en arbeidsavtale.",
        """
        Aslak har fortsatt en skuff med kulepenner. Han forteller hva han skulle ønske at noen hadde
        sagt til ham det første året.
        """,
    ),
}
