@NullMarked
package nl.gespreksopname.local.kafka;

import org.jspecify.annotations.NullMarked;
