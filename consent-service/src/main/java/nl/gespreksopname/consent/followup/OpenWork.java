package nl.gespreksopname.consent.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.gespreksopname.consent.conversation.Conversations;
import nl.gespreksopname.consent.conversation.Origin;
import nl.gespreksopname.consent.person.PersonCommands;
import nl.gespreksopname.eventstore.command.CommandKey;

/** Does each kind of work by its command. */
@ApplicationScoped
class OpenWork implements FollowUpRunner.Worker {

    /** Work is the service's own: nobody else can send another body under its id. */
    private static final byte[] NO_BODY = new byte[32];

    private final PersonCommands persons;
    private final Conversations conversations;

    @Inject
    OpenWork(PersonCommands persons, Conversations conversations) {
        this.persons = persons;
        this.conversations = conversations;
    }

    @Override
    public List<FollowUps.FollowUp> work(FollowUps.FollowUp followUp) {
        CommandKey key = new CommandKey(followUp.id(), NO_BODY);
        Origin origin = Origin.internal(followUp.organisation());
        var by = new PersonCommands.By(origin.organisation(), origin.actor(), origin.channel());
        return switch (followUp.work()) {
            case Work.DescribePerson describe ->
                persons.follow(key, by, describe).work();
            case Work.RecordCustody custody -> persons.follow(key, by, custody).work();
            case Work.Reassess(var conversation) -> {
                conversations.reassess(key, followUp.organisation(), conversation);
                yield List.of();
            }
            case Work.ForgetPerson forget -> persons.follow(key, by, forget).work();
            case Work.Receive receive -> {
                conversations.receive(key, followUp.organisation(), receive);
                yield List.of();
            }
        };
    }
}
