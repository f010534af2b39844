"""Guidance in English."""

from demo.content.markup import Translation

GUIDANCE = {
    "opstart": Translation(
        "Starting & implementing",
        "starting-and-implementing",
        "Would you like to employ a peer? Here are five pieces of advice from workplaces that "
        "have, and from peers who were hired.",
        """
        Begin before the post is advertised.

        Hire two if you can.

        Agree from the first day whom the peer can turn to.

        A peer is a colleague who has lived with mental illness and uses that experience to support
        others. It sounds simple. It is, too, when it has been prepared.

        Say aloud why you are doing it

        Write three sentences about what a peer is to do with you, and read them to those who work
        there today. Their doubts are the best material you will get.

        Make it a real job

        A title, a wage, a chair and a key. Volunteering is good, but it is something else. Call it
        what it is.

        Hire two

        An only peer easily becomes a mascot or an exception. Two are a profession. If you cannot
        hire two, find the other one at the workplace next door.

        Agree whom the peer turns to

        Three names on a piece of paper:

        - Someone who leads the work.
        - Someone to reflect with, preferably an experienced peer from elsewhere.
        - Someone to call when the day goes wrong.

        Keep going after the enthusiasm

        After half a year it is no longer new. Put a meeting in the calendar now, and ask there:
        what did we agree, and what do we really do?

        We have put an advertisement, a contract, worksheets and a call into one package.

        See what is in the start package

        ## Handbooks and tools, in other languages too

        We do not translate other people's books. But we tell you what is in them.

        For those who employ

        Call before you are in doubt

        Omar has sat on both sides of the desk. He answers all kinds of questions.
        """,
    ),
    "opstartspakke": Translation(
        "The start package",
        "start-package",
        "Everything you need in the first three months with a peer. You can read it on the train.",
        """
        ## What is in it

        - An advertisement you can adapt.
        - A contract with notes from two unions.
        - The worksheet “The first month” for peer and manager.
        - An hour's talk with us, whenever you like.

        ## What it costs

        The package is free for small places with fewer than 20 employees. Others pay 1,500 kroner,
        which go to the local groups.

        ## How to get it

        Tell us where you are and when you want to begin. We send it within two working days.

        Look into it right away

        Order the start package

        Write “Start package” in the subject line.
        """,
    ),
}
