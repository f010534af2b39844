"""Danish texts to the episodes that are spoken in other languages: one line for each cue."""

SUBTITLES = {
    "aa-vente-sammen": """
        Hej og velkommen.
        Jeg hedder Torjus Eikeland, og ved siden af mig sidder Ragnhild Myrstøl, der er peer.
        Ragnhild, du siger, at du får løn for at vente?
        Ja, der står en bænk uden for vores kontorer, og dér sidder folk før deres første time.
        Nogle har frygtet den i tre uger.
        Så sætter jeg mig ved siden af og siger, at jeg selv har siddet på den bænk.
        Hvad plejer de at svare?
        Ret tit spørger de, om kaffen er lige så dårlig, som den ser ud.
        Hvad er det, der hjælper ved, at du sidder der?
        Jeg ved, hvor lang tid det tager, og jeg kan sige, hvad der sker bag døren.
        At du kan beholde jakken på, og at du kan bede om en pause.
        Det er små ting, men ingen skriver dem i indkaldelsen.
        Sker det, at nogen går igen?
        Ja, en gang gik vi begge to, helt ned til bussen.
        Ugen efter kom hun tilbage, og da gik hun ind alene.
        Hvad gør du, når du selv bliver træt?
        Så siger jeg det til hende, jeg deler kontor med, og så bytter vi opgaver den dag.
        Jeg behøver ikke forklare hvorfor.
        Tak, fordi du ville fortælle, Ragnhild.
        Tak, fordi du spurgte.
    """,
    "loenn-for-det-du-kan": """
        Goddag, det er Torjus Eikeland.
        I dag taler vi om penge, og det gør jeg sammen med Aslak Brenninghaug.
        Aslak, hvad fik du for det første foredrag, du holdt?
        Et gavekort på to hundrede kroner til en butik, der var lukket.
        Jeg blev ved i fire år, og jeg har stadig en skuffe med kuglepenne.
        Hvorfor sagde du ja?
        Fordi nogen ville høre på mig, og det var jeg ikke vant til.
        I dag har du en fast stilling. Hvad var det, der ændrede sig?
        En leder spurgte, hvad jeg kunne, i stedet for hvad jeg havde været igennem.
        Så skrev vi det ned, og så lignede det et job.
        Hvad bør der stå i en kontrakt?
        Timer, løn, arbejdssted, og hvem der er din leder.
        Der bør stå, at du får sparring, og at du kan beholde jobbet uden at fortælle din historie.
        Det sidste har jeg aldrig set i en kontrakt.
        Så har du noget at bede om.
        Hvad siger du til dem, der ringer til dig?
        Jeg beder dem læse kontrakten højt for mig, og så stopper vi, dér hvor de bliver usikre.
        Som regel er det på side to.
        Tak, Aslak, og held og lykke med skuffen.
        Du kan få en kuglepen med hjem.
    """,
    "the-walk-to-the-bus-stop": """
        Goddag og velkommen.
        Jeg hedder Maren Holt-Ames, og hos mig sidder Dewi Ashcombe, der er peer på landet.
        Dewi, fortæl mig om stoppestedet.
        Der er fire hundrede meter fra hendes dør, og i marts havde hun ikke været der i to år.
        Så om tirsdagen tog vi støvler på og gik så langt, som hun havde lyst til.
        Hvor langt var det?
        Den første uge var det til lågen, og dér stod vi og talte om naboens høns.
        Hvad gør en peer på sådan en tur?
        Mindre, end du skulle tro.
        Jeg hepper ikke, for når folk heppede på mig, følte jeg mig som et barn på en cykel.
        Jeg sagde en gang, at der var et år, hvor jeg ikke kunne komme forbi min egen brevsprække.
        Hun spurgte, hvilken farve den havde, og bagefter kunne vi tale sammen.
        Hvilken farve havde den?
        Grøn og dårligt malet, af mig.
        Kom hun til stoppestedet?
        I juni, og vi sad i skuret og lod bussen køre.
        Det var hendes ide at lade den køre, og det syntes jeg var temmelig flot.
        I august sendte hun mig et foto af en billet.
        Hvad skrev du i journalen?
        Vi skrev det sammen, og hun skrev bussens nummer.
        Tak, Dewi.
        Tak, fordi jeg måtte komme.
    """,
    "what-we-write-about-each-other": """
        Velkommen tilbage.
        Min gæst i dag er Nuala Carrick, der har været peer i et hospitalsteam i fem år.
        Nuala, du vender skærmen, gør du ikke?
        Jo, og jeg stiller den på bordet mellem de to stole, så vi begge kan se den.
        Så skriver jeg, hvad jeg tror, vi talte om, og spørger, om det passer.
        Og gør det?
        Cirka hver anden gang får jeg besked på at rette et ord.
        Hvilke ord bliver rettet?
        »Afviste« er et af dem.
        Jeg skrev, at en mand havde afvist frokost, og han sagde: Nej, jeg sov.
        Det er en lille ting, men en lille ting i en journal kan følge dig i tyve år.
        Er der et, der har fulgt dig?
        Ja, nogen skrev en gang, at jeg var reserveret, og alle efter det ledte efter det hos mig.
        Hvad siger dine kolleger til tiden?
        Det tager fire minutter mere, og jeg har talt dem, fordi jeg blev bedt om det.
        To af sygeplejerskerne er også begyndt på det.
        Hvad vil du sige til en, der gerne vil prøve?
        Spørg først, for ikke alle vil læse om sig selv på en dårlig dag.
        Og når de siger nej, så skriv, at du spurgte.
        Tak, Nuala.
        Du kan læse, hvad jeg skriver om det her, bagefter.
    """,
}
