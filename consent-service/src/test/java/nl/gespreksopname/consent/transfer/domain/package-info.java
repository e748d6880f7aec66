@NullMarked
package nl.gespreksopname.consent.transfer.domain;

import org.jspecify.annotations.NullMarked;
