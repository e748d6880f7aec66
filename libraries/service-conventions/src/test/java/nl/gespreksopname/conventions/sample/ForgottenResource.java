package nl.gespreksopname.conventions.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource whose author forgot to say who may use it. */
@Path("/sample/v1/forgotten")
public class ForgottenResource {

    /** Nobody gets this. */
    @GET
    public String get() {
        return "secret";
    }
}
