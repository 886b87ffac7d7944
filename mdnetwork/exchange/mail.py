"""A message ↔ mail: a `mailto:` link (RFC 6068), an `.eml` file (RFC 5322), and back.

`X-Unsent: 1` makes mail programs open the file as a draft. Nothing is ever sent from here, and no
day or machine is told.
"""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from urllib.parse import quote


def as_mailto(to: str, subject: str, body: str) -> str:
    """A link that opens a mail program with the message; `to` may be empty, lines end with CRLF."""
    lines = body.replace("\n", "\r\n")
    head = f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}"
    return f"{head}&body={quote(lines, safe='')}"


def as_eml(to: str, subject: str, body: str) -> str:
    """The message as a file for mail programs, unsent, in ASCII, with LF between lines."""
    message = EmailMessage(policy=policy.default)
    if to:
        message["To"] = to
    message["Subject"] = " ".join(subject.split())
    message["X-Unsent"] = "1"
    message.set_content(body + "\n", cte="quoted-printable")
    return message.as_string()


def from_eml(data: bytes) -> str:
    """The subject and the plain text of a mail file, as the text of a draft."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    part = message.get_body(preferencelist=("plain",))
    text = part.get_content() if part else ""
    return f"Subject: {message['Subject'] or ''}\n\n{text}"
