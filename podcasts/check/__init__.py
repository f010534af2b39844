"""What directories and apps would find wrong with a show's feed, asked before they do."""

from podcasts.check.finding import Finding, Level
from podcasts.check.report import Report, check_episode, check_show

__all__ = ["Finding", "Level", "Report", "check_episode", "check_show"]
