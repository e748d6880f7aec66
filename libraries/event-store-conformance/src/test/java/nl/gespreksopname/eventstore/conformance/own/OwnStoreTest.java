package nl.gespreksopname.eventstore.conformance.own;

import nl.gespreksopname.eventstore.conformance.CommandsConformance;
import nl.gespreksopname.eventstore.conformance.ConsumingConformance;
import nl.gespreksopname.eventstore.conformance.LongHaulConformance;
import nl.gespreksopname.eventstore.conformance.OrderConformance;
import nl.gespreksopname.eventstore.conformance.PublishingConformance;
import nl.gespreksopname.eventstore.conformance.SequencerConformance;
import nl.gespreksopname.eventstore.conformance.StoreUnderTest;
import nl.gespreksopname.eventstore.conformance.StreamsConformance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The suite's own store passes every theme. */
class OwnStoreTest {

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class Streams extends StreamsConformance {
        @Override
        protected StoreUnderTest open() {
            return new OwnStore();
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class CommandsOnce extends CommandsConformance {
        @Override
        protected StoreUnderTest open() {
            return new OwnStore();
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class Order extends OrderConformance {
        @Override
        protected StoreUnderTest open() {
            return new OwnStore();
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class SequencersInProcesses extends SequencerConformance {
        @Override
        protected StoreUnderTest open() {
            return new OwnStore();
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock("broker")
    class Publishing extends PublishingConformance {
        @Override
        protected StoreUnderTest open() {
            return new OwnStore();
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock(value = "broker", mode = ResourceAccessMode.READ)
    class Consuming extends ConsumingConformance {
        @Override
        protected StoreUnderTest open() {
            return new OwnStore();
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock("broker")
    class LongHaul extends LongHaulConformance {
        @Override
        protected StoreUnderTest open() {
            return new OwnStore();
        }
    }
}
