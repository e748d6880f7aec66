@NullMarked
package nl.gespreksopname.local.postgres;

import org.jspecify.annotations.NullMarked;
