"""Front page, index pages, about, contact and the small print in English."""

from demo.content.markup import Translation

STANDING = {
    "home": Translation(
        "The Danish peer network",
        "en",
        "We use what we have lived ourselves to support others. And we support each other in it.",
        fields={
            "headline": "We have been there ourselves",
            "peers_title": "You are a peer, or would like to be",
            "peers_text": "Find colleagues, courses and someone to read your contract.",
            "employers_title": "You would like to employ a peer",
            "employers_text": "Begin with five pieces of advice from those who have tried.",
        },
    ),
    "aktiviteter": Translation(
        "What's on",
        "whats-on",
        "Webinars, theme evenings and groups. You are welcome just to listen.",
    ),
    "events": Translation(
        "Events",
        "events",
        "Each event says what happens: whether the camera is optional, whether you may be silent, "
        "and whether we record.",
    ),
    "news": Translation("News", "news", "What is new, and what we ask your help with."),
    "podcasts": Translation(
        "Podcast",
        "podcast",
        "Conversations to listen to on a walk. There is text to all of them.",
    ),
    "moed_en_peer": Translation(
        "Meet a peer",
        "meet-a-peer",
        "Invented stories that show how real ones may be told here. None of these people exist. "
        "They have drawn things instead of faces.",
    ),
    "topics": Translation("Topics", "topics", "Everything we have on a subject, in one place."),
    "om": Translation(
        "About us",
        "about",
        "The peer network is an association of people who use their own experience of mental "
        "illness to support others.",
        """
        ## What we believe

        That you can help because you once needed help yourself. That experience becomes a craft
        when it is shared. And that nobody should have to be the only one.

        ## What we do

        We bring peers together in groups, hold courses, advise workplaces and tell stories. We give
        no treatment, and we keep no records of patients.

        Talk to us
        """,
    ),
    "kontakt": Translation(
        "Contact",
        "contact",
        "Write or call. You need not know exactly what you want to ask. We read English.",
        """
        We are not an emergency line

        If you need to talk to someone now and you are in Denmark, call Livslinien on 70 201 201. If
        a life is in danger, call 112.
        """,
        {
            "address": "Eksempelvej 12, 2nd floor\n5000 Odense C\nDenmark",
            "hours_note": "Leave a message if we do not answer. We call back.",
            "subjects": [
                {
                    "title": "Jobs, education and placements",
                    "text": "Also if you only wonder whether it is for you.",
                },
                {
                    "title": "Employing a peer",
                    "text": "The start package, contracts and the hard questions.",
                },
                {
                    "title": "Membership and local groups",
                    "text": "Become a member, find a group, or start one.",
                },
                {"title": "Your story", "text": "Tell it, or have it taken down."},
                {
                    "title": "Something here does not work",
                    "text": "Then we find another way and mend the fault.",
                },
            ],
            "exceptions": [{"text": "We are on holiday and do not answer e-mail."}],
        },
    ),
    "privatliv": Translation(
        "Privacy",
        "privacy",
        "In short: we do not know that you were here, and we do not want to know.",
        """
        ## When you read and listen

        We set no cookies, and nobody else is told. Your own browser remembers how far you have come
        in an episode. We cannot see it.

        ## When you write to us

        We keep your message until we have answered, and delete it after six months. Please do not
        write about your diagnosis in an e-mail. Call us instead.

        ## When you tell your story

        Then there are special rules, which you can read under [Tell your story](page:tell_story).

        ## Your rights

        You can be told what we have about you, have it corrected and have it deleted. If you are
        not satisfied with us, you can complain to the Danish Data Protection Agency.
        """,
    ),
    "was": Translation(
        "Accessibility",
        "accessibility",
        "Everyone should be able to read and listen here, on a bad day and on an old phone too.",
        """
        ## What we have done

        - Everything works with a keyboard.
        - All sound has text.
        - Nothing moves by itself.
        - Colours and contrast follow the settings of your device.

        ## What we know is missing

        - Some older documents are not marked up for screen readers.
        - The texts to the sound are in the language that is spoken.

        This statement belongs to a demonstration site and is not a legal declaration.

        Is there something you cannot use?

        Write or call, and we will find another way and mend the fault.
        """,
    ),
}
