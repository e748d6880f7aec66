@NullMarked
package nl.gespreksopname.local.process;

import org.jspecify.annotations.NullMarked;
