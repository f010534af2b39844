from home.admin.listings import (
    AllPagesListing,
    ArticleListing,
    EpisodeListing,
    EventListing,
    PeerListing,
    PodcastGroup,
    ShowListing,
)

__all__ = [
    "AllPagesListing",
    "ArticleListing",
    "EpisodeListing",
    "EventListing",
    "PeerListing",
    "PodcastGroup",
    "ShowListing",
]
