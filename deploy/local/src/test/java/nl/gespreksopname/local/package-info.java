@NullMarked
package nl.gespreksopname.local;

import org.jspecify.annotations.NullMarked;
