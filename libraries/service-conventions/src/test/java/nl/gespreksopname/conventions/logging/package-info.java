@NullMarked
package nl.gespreksopname.conventions.logging;

import org.jspecify.annotations.NullMarked;
