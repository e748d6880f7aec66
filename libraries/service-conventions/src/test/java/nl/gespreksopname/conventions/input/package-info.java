@NullMarked
package nl.gespreksopname.conventions.input;

import org.jspecify.annotations.NullMarked;
