package nl.gespreksopname.eventstore.vault;

/** A sealed value can't be opened though its secret is there: bytes were changed, or the master key is not the one it was. */
public final class VaultDamaged extends RuntimeException {

    VaultDamaged(String message, Throwable cause) {
        super(message, cause);
    }

    VaultDamaged(String message) {
        super(message);
    }
}
