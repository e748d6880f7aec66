package nl.gespreksopname.conventions.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

/** Gives the caller of the request at hand to whoever injects {@link Caller}. */
class CurrentCaller {

    @Produces
    @RequestScoped
    Caller caller(SecurityIdentity identity) {
        Caller caller = identity.getAttribute(CallerIdentity.CALLER);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }
}
