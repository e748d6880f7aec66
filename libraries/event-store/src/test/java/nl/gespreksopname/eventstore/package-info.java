@NullMarked
package nl.gespreksopname.eventstore;

import org.jspecify.annotations.NullMarked;
