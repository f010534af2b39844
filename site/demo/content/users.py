"""One log-in for each group; the passwords are for a demonstration and printed by the command."""

from dataclasses import dataclass


@dataclass(frozen=True)
class UserSpec:
    username: str
    first_name: str
    last_name: str
    password: str
    group: str = ""
    language: str = "da"

    @property
    def email(self) -> str:
        return f"{self.username}@example.org"


USERS = [
    UserSpec("admin", "Asta", "Administrator", "demo-admin-kaffe"),
    UserSpec("sekretariat", "Selma", "Sekretariat", "demo-sekretariat-kaffe", "Secretariat"),
    UserSpec("redaktion", "Rolf", "Redaktør", "demo-redaktion-kaffe", "Editor"),
    UserSpec("norsk", "Nils", "Oversetter", "demo-norsk-kaffe", "Translator nb", "en"),
    UserSpec("english", "Edith", "Translator", "demo-english-coffee", "Translator en", "en"),
    UserSpec("frivillig", "Frida", "Frivillig", "demo-frivillig-kaffe", "Volunteer writer"),
]
