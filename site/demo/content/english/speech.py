"""Titles of chapters and, line by line, what is said in an episode in Danish."""

SPEECH = {
    "kaffe-foer-papirer": (
        ["Two cups by the window", "The dog", "When nobody wants to talk"],
        """
        Hello, and welcome.
        My name is Sisse Kvist Dam, and today I am sitting with Jørn Agerlund Bæk, who is a peer \
worker on an inpatient ward.
        Jørn, what do you do when you meet somebody who has just been admitted?
        I ask if they take coffee or tea.
        It sounds like nothing, but it is often the first question that day whose answer is theirs.
        And then you sit down by the window?
        Yes, beside each other, so that we can both look out.
        It is easier to talk when nobody is looking at you.
        How do you know?
        From the time when I was in hospital myself, eleven years ago.
        Everyone was kind, but everyone came with a form to be filled in.
        And then there was a man who cleaned, and who asked after my dog every morning.
        I remember him better than any of the conversations.
        Do you tell that to the people you meet?
        Sometimes, and only the part that they can use.
        It is their hour, not mine.
        What do you do on the days when nobody wants to talk?
        Then I wash the cups, and say when I am coming back.
        And then I come at the time I said.
        What would you say to somebody who starts as a peer worker on Monday?
        Find out where the coffee machine is, and who has the key to the cupboard.
        The rest you are welcome to ask about.
        Thank you for the talk, Jørn.
        You're welcome.
        """,
    ),
}
