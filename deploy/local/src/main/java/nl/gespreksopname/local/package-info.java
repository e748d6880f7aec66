/** The whole suite on one machine: what {@code script/run} starts, and the system tests too. */
@NullMarked
package nl.gespreksopname.local;

import org.jspecify.annotations.NullMarked;
