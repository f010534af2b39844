from core.blocks.navigation import ChannelBlock, LinkBlock, MenuItemBlock, SupportLineBlock
from core.blocks.story import StoryBlock

__all__ = ["ChannelBlock", "LinkBlock", "MenuItemBlock", "StoryBlock", "SupportLineBlock"]
