/**
 * What every service of the suite keeps its events with: append, sequence, prove, publish, consume, and a vault for what
 * must never stand in an event. It knows no domain and no framework: a connection comes in, SQL goes out.
 */
@NullMarked
package nl.gespreksopname.eventstore;

import org.jspecify.annotations.NullMarked;
