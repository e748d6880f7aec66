/** The event store at work in a service: its transactions, its parts as beans, and what runs beside the requests. */
@NullMarked
package nl.gespreksopname.conventions.store;

import org.jspecify.annotations.NullMarked;
