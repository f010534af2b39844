"""News in English."""

from demo.content.markup import Translation

NEWS = {
    "outlook": Translation(
        "{y} in the peer network: what we look forward to",
        "the-year-in-the-peer-network",
        "A new year with webinars, two podcasts, a survey of your conditions and more local "
        "groups. The secretariat tells what is on its way, who we are and when you can reach us.",
        """
        We hold webinars, theme evenings and a course for new peers.

        We ask all members about pay and conditions.

        We look for facilitators in Roskilde and Herning.

        A happy new year to all of you: to you who have just begun, to you who have sat in a hundred
        kitchens and listened, and to you who think of hiring your first peer. A peer is someone who
        has lived with mental illness and uses it to support others. That is the whole idea, and it
        is larger than it sounds.

        ## Coming up this year

        We begin with a webinar on limits. In spring there will be a theme evening about telling
        your story, and perhaps we manage a conference in summer. Later in the year we meet at the
        folk high school by the fjord, as always. When a date is certain, it stands in
        [the calendar](page:events). When it is not, we write “date to follow”.

        Most webinars are recorded. You need not turn on your camera, and you may sit quite still.
        That is taking part, too.

        You may sit quite still. That is taking part, too.

        ## We ask about pay and conditions

        How many hours do you have? What does your contract say? Whom do you go to when it gets
        hard? We know too little about it. During spring we send out a questionnaire together with
        two unions. It takes ten minutes, and nobody can see who answered what.

        The survey, and what we have already

        ## Send us your worksheets

        Many of you have made sheets and checklists of your own. We would like to collect them, so
        that the next one need not start from nothing. Keep an eye on the news: we will say when we
        are ready.

        ## Two series to listen to

        In the podcast “Side by side” two peers talk about the work as it is. In “Two chairs” we go
        along with our sister organisation in Norway and with peers in England. The episodes are
        short, and there is text to all of them.

        Listen, read and meet us

        ## Room for peers

        The project enters its second year. Six workplaces in Esbjerg, Horsens and Aalborg take
        part, and they tell openly what does not succeed. Omar Haddelund coordinates, and
        Fjordfonden pays.

        ## Who are we?

        The secretariat is four people working part-time. The board is in two parts: an executive
        committee that meets every month, and a steering group that thinks further ahead.

        The secretariat

        The executive committee

        The steering group

        Thanks to those we work with

        ## Make use of us

        You can call or write if you look for a job, a placement or an education, if you have an
        idea for a project, or if you only want to hear whether others feel the same. New members
        are welcome all year.

        Ask us about jobs, education and projects

        We usually answer within two working days.

        Membership is free for peers.

        Become a member of the network
        """,
    ),
    "call_worksheets": Translation(
        "Send us your worksheets, the crumpled ones too",
        "send-us-your-worksheets",
        "Have you made a sheet, a checklist or a small exercise that you use as a peer? We collect "
        "them and share them with everyone, with your name or without.",
        """
        There are good things in drawers and inside cupboard doors. A sheet with three questions. A
        drawing of a good day. A list of whom to call. Many were made because someone missed
        something, and that makes them better than most of what can be bought.

        We would like to gather them in one place, so that you can find them when you miss something
        yourself.

        ## What we are looking for

        - Worksheets and checklists of two pages at most.
        - Exercises that you have tried at least three times.
        - Photographs of boards and napkins. We write them out.

        A fountain pen and a pencil, each of which has drawn a line.

        Drawn, written or crumpled: we take them all.

        ## What we do with them

        Two peers read everything. We ask you before we correct anything. You decide whether your
        name is on it. When we have twenty, we make a collection that everyone may use and print.

        Do you doubt whether your sheet is good enough? It probably is. Ask us.

        Write to us about your sheet
        """,
        {
            "call_what": "Worksheets, checklists and exercises of your own",
            "call_from": "Everyone who works as a peer, paid or not",
            "call_how": "Send the file or a photograph to redaktion@example.org.",
        },
    ),
    "new_series": Translation(
        "Two chairs: four conversations in Norwegian and English",
        "two-chairs-four-conversations",
        "Together with our sister organisation in Norway we have made four conversations with "
        "peers outside Denmark. You can listen to them, and you can read them.",
        """
        Two chairs side by side: a host and a guest. They speak slowly, and they stop when a word
        does not mean the same everywhere.

        There is text to every minute, so that you can read along, skip, or only read.

        Two cups beside each other, one on a saucer.

        Two cups, two languages, four conversations.

        Listen to the series
        """,
    ),
}
