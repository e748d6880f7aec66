@NullMarked
package nl.gespreksopname.eventstore.observe;

import org.jspecify.annotations.NullMarked;
