-- Contacts of which nobody has decided what they change stand on a list of the whole authority.
CREATE INDEX notice_contact_waits ON notice (kind, since_on, child, number) WHERE kind = 'contact-waits';
