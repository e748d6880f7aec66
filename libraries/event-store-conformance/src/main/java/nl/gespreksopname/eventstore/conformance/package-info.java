/**
 * A conformance kit for event stores: what any implementation of the store's contract must do when writers meet, when
 * transactions are held open, and when processes, the broker or a database fail. It knows no implementation.
 *
 * <p><b>How to run it.</b> Implement {@link nl.gespreksopname.eventstore.conformance.StoreUnderTest} on your store, and
 * for each theme extend its class in your test sources, giving a store with no events in it:
 *
 * <pre>{@code
 * class MyStreamsTest extends StreamsConformance {
 *     protected StoreUnderTest open() { return new MyStore(...); }
 * }
 * }</pre>
 *
 * <p>The themes are {@code StreamsConformance}, {@code CommandsConformance}, {@code OrderConformance}, {@code
 * SequencerConformance}, {@code PublishingConformance}, {@code ConsumingConformance} and {@code LongHaulConformance}. A
 * store that lacks a part (it publishes nothing, say) extends fewer of them; within a theme nothing is skipped: what a
 * store does not offer fails.
 *
 * <p>Sequencers and consumers are run as processes, so that they can be killed (SIGKILL) and frozen (SIGSTOP) for real;
 * {@link nl.gespreksopname.eventstore.conformance.ControlledProcess} starts one.
 *
 * <p>The long haul writes {@code conformance.events} events (system property, 20,000 by default) and draws its chances from
 * {@code conformance.seed}.
 */
@NullMarked
package nl.gespreksopname.eventstore.conformance;

import org.jspecify.annotations.NullMarked;
