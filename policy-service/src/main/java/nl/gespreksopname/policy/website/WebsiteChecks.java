package nl.gespreksopname.policy.website;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEvent.WebsiteChecked;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Reason;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.policy.policy.PolicyRegister;
import nl.gespreksopname.policy.website.domain.Looked;
import nl.gespreksopname.policy.website.domain.NextLook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes down what comes of looks at the page of an organisation's policy: daily, sooner after a failed one, and on request.
 * Every instance may do so: each look is taken by one, and is one command however often it is done.
 */
@Singleton
public class WebsiteChecks {

    private static final Logger LOG = LoggerFactory.getLogger(WebsiteChecks.class);

    /** For the names of looks that nobody asked for; any UUID that is used for nothing else. */
    private static final UUID DAILY = UUID.fromString("5e0b5b8e-6f0e-4c55-9a0a-0f6f1f1f7c11");

    /** Whoever asks again and again has the page of others asked again and again. */
    static final Duration ASKED_ONCE_IN = Duration.ofMinutes(1);

    private static final Actor SERVICE = new Actor("policy-service", null, null);

    private final Website website;
    private final DueLooks due;
    private final CommandExecutor commands;
    private final Transactions transactions;
    private final Gate gate;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public WebsiteChecks(
            Website website,
            DueLooks due,
            CommandExecutor commands,
            Transactions transactions,
            Gate gate,
            Clock clock) {
        this.website = website;
        this.due = due;
        this.commands = commands;
        this.transactions = transactions;
        this.gate = gate;
        this.clock = clock;
    }

    /** Takes every look that is due and that no other instance has taken. */
    @Scheduled(
            every = "{gespreksopname.website-checks.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void lookWhereDue() {
        if (!gate.isOpen()) {
            return;
        }
        transactions.call(connection -> {
            due.followPolicies(connection, now());
            return true;
        });
        DueLooks.@Nullable Due next = take();
        while (next != null) {
            try {
                look(next);
            } catch (RuntimeException e) {
                LOG.warn(
                        "the look at the website of organisation {} could not be taken down; it is tried again: {}",
                        next.organisation(),
                        Reason.of(e));
            }
            next = take();
        }
    }

    private DueLooks.@Nullable Due take() {
        return transactions
                .call(connection -> Optional.ofNullable(due.take(connection, now())))
                .orElse(null);
    }

    private void look(DueLooks.Due taken) {
        UUID id = NameBasedUuid.of(
                DAILY, taken.organisation() + "\n" + taken.address() + "\n" + Timestamps.text(taken.dueAt()));
        Looked looked = website.look(taken.address());
        takeDown(
                new CommandKey(id, new byte[32]),
                taken.organisation(),
                checked(id, taken.policyVersion(), taken.address(), looked, false),
                SERVICE,
                "internal",
                connection -> due.done(
                        connection, taken, NextLook.after(looked.outcome(), taken.failures(), clock.instant())));
    }

    /**
     * Looks at once, since somebody asks.
     *
     * @param key of the command; its check is {@link #checkOf}
     * @param policyVersion the policy in force
     * @param address its address
     */
    CommandResult<Boolean> look(CommandKey key, String organisation, int policyVersion, String address, Actor actor) {
        WebsiteChecked checked = checked(checkOf(key), policyVersion, address, website.look(address), true);
        return takeDown(key, organisation, checked, actor, "api", connection -> {});
    }

    /** Whether an organisation may ask for a look now; if so, not for another one until {@link #ASKED_ONCE_IN} is over. */
    boolean mayAsk(String organisation) {
        return transactions.call(connection -> due.mayAsk(connection, organisation, now(), ASKED_ONCE_IN));
    }

    /** What came of a look that was asked for before, without looking again. */
    CommandResult<Boolean> again(CommandKey key, String organisation) {
        return commands.execute(
                key,
                PolicyRegister.stream(organisation),
                (connection, history) -> new Decided.Refused<>(true),
                (connection, all, added) -> {});
    }

    /** The check that a command makes. */
    static UUID checkOf(CommandKey key) {
        return NameBasedUuid.made(key.id(), 0);
    }

    /** What else is written in the transaction. */
    @FunctionalInterface
    private interface Also {
        void write(Connection connection) throws SQLException;
    }

    private CommandResult<Boolean> takeDown(
            CommandKey key, String organisation, WebsiteChecked checked, Actor actor, String channel, Also also) {
        var type = PolicyEventTypes.CODEC.type(checked);
        var event = new NewEvent(
                type.name(),
                type.schemaVersion(),
                organisation,
                null,
                null,
                actor,
                channel,
                List.of(),
                PolicyEventTypes.CODEC.encode(checked));
        return commands.execute(
                key,
                PolicyRegister.stream(organisation),
                (connection, history) -> new Decided.Accepted<>(List.of(event)),
                (connection, all, added) -> {
                    view(added.getFirst()).persist();
                    also.write(connection);
                });
    }

    /** How a check is listed, from its event. */
    static WebsiteCheckView view(StoredEvent stored) {
        Optional<PolicyEvent> read = PolicyEventTypes.CODEC.decode(
                stored.envelope().type(),
                stored.envelope().schemaVersion(),
                stored.envelope().data());
        return WebsiteCheckView.of(stored.envelope(), (WebsiteChecked) read.orElseThrow());
    }

    private static WebsiteChecked checked(
            UUID id, int policyVersion, String address, Looked looked, boolean requested) {
        return new WebsiteChecked(
                id.toString(),
                policyVersion,
                address,
                looked.finalAddress(),
                looked.redirects(),
                looked.outcome(),
                looked.status(),
                looked.digest(),
                looked.title(),
                requested);
    }

    private Instant now() {
        return Timestamps.truncate(clock.instant());
    }
}
