@NullMarked
package nl.gespreksopname.contracts;

import org.jspecify.annotations.NullMarked;
