@NullMarked
package nl.gespreksopname.eventstore.merkle;

import org.jspecify.annotations.NullMarked;
