"""A manuscript in sentences, each short enough to be a cue."""

import re

LONGEST = 240
# A point after these ends no sentence, nor one after a number: "den 3. marts".
SHORT_FORMS = (
    "adr|afd|bl|bl.a|ca|cand|dr|dvs|e.g|eks|el|etc|evt|f|f.eks|fx|fr|hhv|hr|i.e|inkl|jf|kap|kl|kr|"
    "m.a.o|m.fl|m.m|m.v|mag|maks|mht|mio|mr|mrs|ms|nr|o.l|osv|pga|pkt|pr|prof|s|skt|st|stk|tlf|vs"
)
END = re.compile(r"(?<=[.!?…])[\"”’»«)\]]*\s+(?=[\"“‘»«(\[–—-]?\s?[A-ZÆØÅÄÖÉ0-9])")
SHORT_END = re.compile(rf"(?:^|[\s(])(?:{SHORT_FORMS}|[a-zæøå]|[0-9]+)\.$", re.IGNORECASE)
PAUSES = re.compile(r"(?<=[;:,])\s+|\s+(?=[–—]\s)")
WORD = re.compile(r"\w")


def sentences_of(text: str) -> list[str]:
    """Together they are the text again, but for the white space between them."""
    sentences = []
    for part in _parts(text):
        if sentences and len(sentences[-1]) < LONGEST and _belong_together(sentences[-1], part):
            sentences[-1] += f" {part}"
        else:
            sentences.append(part)
    return [piece for sentence in sentences for piece in _short_pieces(sentence)]


def _belong_together(before, part):
    return SHORT_END.search(before[-12:]) or not WORD.search(part) or not WORD.search(before)


def _parts(text):
    at = 0
    for match in END.finditer(text):
        # Closing quotation marks stay with what they close.
        yield text[at : match.end()].strip()
        at = match.end()
    if rest := text[at:].strip():
        yield rest


def _short_pieces(sentence):
    if len(sentence) <= LONGEST:
        return [sentence]
    pieces = []
    for phrase in PAUSES.split(sentence):
        for words in _wrapped(phrase):
            if pieces and len(pieces[-1]) + len(words) < LONGEST:
                pieces[-1] += f" {words}"
            else:
                pieces.append(words)
    return pieces


def _wrapped(phrase):
    """Of one enormous word no more than a piece at a time."""
    line = ""
    for word in phrase.split():
        while len(word) > LONGEST:
            if line:
                yield line
                line = ""
            yield word[:LONGEST]
            word = word[LONGEST:]
        if line and len(line) + len(word) >= LONGEST:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield line
