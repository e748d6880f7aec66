@NullMarked
package nl.gespreksopname.conventions.health;

import org.jspecify.annotations.NullMarked;
