"""Show, episodes, an event and a peer's story in English."""

from demo.content.markup import Translation

VOICES = {
    "limits_webinar": Translation(
        "Limits that bend without breaking",
        "limits-that-bend",
        "How close is too close? Two peers tell about the agreements they make with themselves and "
        "with their workplace.",
        """
        Two short talks, and time for questions.

        Camera and sound are optional.

        You get a recording afterwards.

        As a peer you give something of yourself. That is the point. But how much, to whom, and what
        do you do when you find that you gave too much?

        ## What happens

        We open the room five minutes early. Karen Elmesø speaks first, then Rikke Havbjerg. You can
        write questions as we go, and you need not put your name to them.
        """,
        {
            "camera": "You decide whether your camera is on. Most have it off.",
            "silence": "You are welcome just to listen. Nobody is asked to speak.",
            "pauses": "We take ten minutes' break halfway, also when it is going well.",
            "recorded": "The talks are recorded. What participants say is cut out.",
            "price": "Free",
        },
    ),
    "show_beside": Translation(
        "Side by side",
        "side-by-side",
        "Two peers at one table. Short talks about the work as it is when the door is shut.",
        """
        Sisse Kvist Dam has been a peer worker for eight years and wonders how others do it. Each
        episode is about one thing, and it lasts no longer than a cup of coffee.

        Everyone you hear is invented, and the voices are made by a machine. The series shows what a
        podcast can look like here.
        """,
        {"seasons": [{"name": "At the table"}], "funding_text": "Support the podcast"},
    ),
    "ep_kaffe": Translation(
        "Coffee before papers",
        "coffee-before-papers",
        "Jørn is a peer worker on an inpatient ward. He begins with two cups by the window and "
        "lets the papers wait.",
        """
        “Coffee or tea?” It is often the first question that day whose answer is your own. Jørn
        tells about making the small question large enough.
        """,
    ),
    "show_nordic": Translation(
        "Two chairs",
        "two-chairs",
        "Conversations in Norwegian and English with peers outside Denmark. Each has its text.",
        """
        Two chairs side by side, a host and a guest. The first two episodes are in Norwegian, the
        next two in English.

        Everyone you hear is invented, and the voices are made by a machine.
        """,
    ),
    "ep_bus": Translation(
        "The walk to the bus stop",
        "the-walk-to-the-bus-stop",
        "Dewi works as a peer worker in a rural community team. Most of what matters in his week "
        "happens between a front door and a bus stop.",
        """
        Four hundred metres can take three months. Dewi tells how to walk as far as the other likes,
        and then turn round.
        """,
    ),
    "ep_notes": Translation(
        "What we write about each other",
        "what-we-write-about-each-other",
        "Nuala asks the people she supports to read every note before it is saved. It takes four "
        "minutes longer and has changed what she writes.",
        """
        It takes four minutes more, and it has changed what she writes. Nuala tells about the words
        she has stopped using.
        """,
    ),
    "story_cups": Translation(
        "I always begin with the coffee",
        "i-always-begin-with-the-coffee",
        "Maja meets people on the day they leave hospital. She brings a flask and no papers.",
        """
        There is a bench outside the ward. Maja sits there when the doors open. She does not get up
        at once. She lifts the flask and waits for a nod.

        “When I came out of that door myself I had a bag of clothes, and an appointment in three
        weeks. Three weeks are a long time when you don't know what to do tonight.”

        ## The first hours

        They walk home together. Sometimes they buy milk. Sometimes they change a light bulb. It
        does not look like much in a form, and Maja has had to invent a box for it. It is called
        “ordinary”.

        Two cups side by side with steam above them.

        Two cups are enough for a beginning.

        ## What she does not say

        She seldom talks of her own time on the ward. People do not ask. But they can tell that she
        knows where the switch is in the dark.

        I am not a role model. I am someone who knows where the bus stops.

        Maja Klintgaard

        ## For you who are thinking about it

        Maja's advice is to begin with few hours and a good chair in the staff room. And to ask whom
        you may call, before you need to.

        This person is invented

        This story was written for a demonstration site. The person, the workplace and the words do
        not exist. When real stories come, they will be told by those they are about, and they can
        always be taken down again. [How we look after your story](page:tell_story).
        """,
        {
            "quote": "The papers can wait. The coffee gets cold.",
            "employer": "The municipality's home support",
            "past_posts": [{"title": "Volunteer at a drop-in centre"}],
        },
    ),
}
