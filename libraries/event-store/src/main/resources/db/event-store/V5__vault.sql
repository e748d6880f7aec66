-- What a value is and whom it is about never changes: the service may erase a value, and nothing else of it.
revoke update on vault_value from ${appRole};
grant update (ciphertext, erased_at) on vault_value to ${appRole};

-- What was erased of late, to destroy its secrets again if a backup of the keys database brought them back; and what was
-- lost, to destroy its secrets when no better backup comes.
create index vault_value_erased_at on vault_value (erased_at, id) where erased_at is not null;
create index vault_value_lost_at on vault_value (lost_at, id) where lost_at is not null;
