-- A text in a conversation in which nobody is known to take part is read too, and about nobody in particular.
alter table access alter column person drop not null;
alter table access add constraint access_is_of_a_person_or_in_a_conversation
    check (person is not null or conversation is not null);
