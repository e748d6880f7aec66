@NullMarked
package nl.gespreksopname.consent.clearance.domain;

import org.jspecify.annotations.NullMarked;
