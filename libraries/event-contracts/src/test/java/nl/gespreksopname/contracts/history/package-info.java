@NullMarked
package nl.gespreksopname.contracts.history;

import org.jspecify.annotations.NullMarked;
