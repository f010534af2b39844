"""The organisation itself, in the words of schema.org."""


def organization(footer, url: str) -> dict:
    """Of what the footer of a language says of it; what it leaves out is left out here."""
    found = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": footer.organisation_name,
        "url": url,
        "address": " ".join(footer.address.split()),
        "email": footer.email,
        "telephone": footer.phone,
        "taxID": footer.company_number,
        "sameAs": [channel.value["url"] for channel in footer.channels],
    }
    return {name: value for name, value in found.items() if value}
