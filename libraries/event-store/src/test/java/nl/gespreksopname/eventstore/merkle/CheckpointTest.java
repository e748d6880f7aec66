package nl.gespreksopname.eventstore.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    /** The seed and the public key of test 1 of RFC 8032, section 7.1. */
    private static final String RFC_8032_SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String RFC_8032_PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private static final NoteSigner SIGNER =
            NoteSigner.of("example.test/trial", HexFormat.of().parseHex(RFC_8032_SEED));
    private static final NoteSigner OTHER = NoteSigner.of("example.test/trial", new byte[32]);

    @Test
    void thePublicKeyIsThatOfTheSeed() {
        assertThat(SIGNER.key().toString())
                .isEqualTo(NoteKey.of("example.test/trial", HexFormat.of().parseHex(RFC_8032_PUBLIC))
                        .toString());
        assertThat(HexFormat.of().formatHex(SIGNER.sign(new byte[0])))
                .startsWith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155");
    }

    @Test
    void theExampleOfTheSpecificationVerifies() throws InvalidNote {
        NoteKey key = NoteKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        String note = "This is an example message.\n\n— example.com/foo "
                + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

        assertThat(SignedNote.open(note, List.of(key)))
                .hasToString("Opened[text=This is an example message.\n, at=null]");
        assertThat(key.toString()).isEqualTo("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    }

    @Test
    void aCheckpointComesOutOfItsNote() throws InvalidNote {
        Checkpoint checkpoint = new Checkpoint("example.test/trial", 42, MerkleHash.empty());

        Checkpoint opened = Checkpoint.open(checkpoint.sign(List.of(SIGNER)), List.of(SIGNER.key()));

        assertThat(opened.text()).isEqualTo(checkpoint.text());
        assertThat(opened.text()).isEqualTo("example.test/trial\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    }

    @Test
    void aNoteWithAnotherKeysSignatureBesideOneThatIsTrustedCounts() throws InvalidNote {
        String note = new Checkpoint("example.test/trial", 1, MerkleHash.empty()).sign(List.of(OTHER, SIGNER));

        assertThat(Checkpoint.open(note, List.of(SIGNER.key())).size()).isEqualTo(1);
        assertThat(Checkpoint.open(note, List.of(SIGNER.key(), OTHER.key())).size())
                .isEqualTo(1);
    }

    @Test
    void aNoteThatNoTrustedKeySignedDoesNot() {
        String note = new Checkpoint("example.test/trial", 1, MerkleHash.empty()).sign(List.of(OTHER));

        assertThatThrownBy(() -> Checkpoint.open(note, List.of(SIGNER.key()))).isInstanceOf(InvalidNote.class);
    }

    @Test
    void oneBadSignatureOfAKnownKeySpoilsTheNote() {
        String note = new Checkpoint("example.test/trial", 1, MerkleHash.empty()).sign(List.of(SIGNER, OTHER));
        int end = note.lastIndexOf("=");
        String spoilt =
                note.substring(0, end - 9) + (note.charAt(end - 9) == 'A' ? 'B' : 'A') + note.substring(end - 8);

        assertThatThrownBy(() -> Checkpoint.open(spoilt, List.of(SIGNER.key(), OTHER.key())))
                .isInstanceOf(InvalidNote.class);
    }

    @Test
    void aChangedSizeIsNoticed() {
        String note = new Checkpoint("example.test/trial", 41, MerkleHash.empty()).sign(List.of(SIGNER));

        assertThatThrownBy(() -> Checkpoint.open(note.replace("\n41\n", "\n42\n"), List.of(SIGNER.key())))
                .isInstanceOf(InvalidNote.class);
    }

    @Test
    void theIdOfAKeyThatSignsATimeIsThatOfItsPublishedVerifierKey() {
        byte[] typed = Base64.getDecoder().decode("BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");

        NoteKey key = NoteKey.of("remora.n621.de", Arrays.copyOfRange(typed, 1, typed.length));

        assertThat(HexFormat.of().toHexDigits(key.timedId())).isEqualTo("da77ade7");
    }

    @Test
    void aTimeComesOutOfItsNoteAndOthersReadTheCheckpointAllTheSame() throws InvalidNote {
        Checkpoint checkpoint = new Checkpoint("example.test/trial", 42, MerkleHash.empty());
        Instant at = Instant.parse("2026-11-24T09:00:00Z");

        String note = checkpoint.sign(List.of(SIGNER), at.plusMillis(900));

        TimedCheckpoint opened = TimedCheckpoint.open(note, List.of(SIGNER.key()));
        assertThat(opened.at()).isEqualTo(at);
        assertThat(opened.checkpoint().text()).isEqualTo(checkpoint.text());
        assertThat(note).startsWith(checkpoint.sign(List.of(SIGNER)));
        assertThat(TimedCheckpoint.open(checkpoint.sign(List.of(SIGNER)), List.of(SIGNER.key()))
                        .at())
                .isNull();
        assertThat(TimedCheckpoint.open(checkpoint.sign(List.of(SIGNER, OTHER), at), List.of(SIGNER.key(), OTHER.key()))
                        .at())
                .isEqualTo(at);
    }

    @Test
    void aTimeCanNeitherBeChangedNorTakenToAnotherTree() throws InvalidNote {
        Instant at = Instant.parse("2026-11-24T09:00:00Z");
        String note = new Checkpoint("example.test/trial", 42, MerkleHash.empty()).sign(List.of(SIGNER), at);
        String other = new Checkpoint("example.test/trial", 43, MerkleHash.empty()).sign(List.of(SIGNER));
        int last = note.lastIndexOf("— ");
        byte[] signature = Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip());
        ByteBuffer.wrap(signature).putLong(4, at.getEpochSecond() + 1);
        String later = note.substring(0, note.lastIndexOf(' ') + 1)
                + Base64.getEncoder().encodeToString(signature) + "\n";

        assertThatThrownBy(() -> TimedCheckpoint.open(later, List.of(SIGNER.key())))
                .isInstanceOf(InvalidNote.class);
        assertThatThrownBy(() -> TimedCheckpoint.open(other + note.substring(last), List.of(SIGNER.key())))
                .isInstanceOf(InvalidNote.class);
        assertThatThrownBy(() -> new Checkpoint("cosignature/v1", 1, MerkleHash.empty()).sign(List.of(SIGNER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "example.test/trial\n1\n",
                "example.test/trial\n1\n\n— example.test/trial\n",
                "example.test/trial\n1\n\n— example.test/trial %%%\n",
                "example.test/trial\n1\n\n— example.test/trial AAAA\n",
                "example.test/trial\n1\n\nno signature",
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> Checkpoint.open(note, List.of(SIGNER.key()))).isInstanceOf(InvalidNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.test/trial\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "example.test/trial\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "example.test/trial\n1\nAAAA\n",
                "example.test/trial\n1\n",
                "example.test/trial\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            })
    void whatIsSignedButNoCheckpointIsRefused(String text) {
        String note = SignedNote.sign(text, List.of(SIGNER));

        assertThatThrownBy(() -> Checkpoint.open(note, List.of(SIGNER.key()))).isInstanceOf(InvalidNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/foo",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            })
    void aVerifierKeyThatDoesNotFitTogetherIsRefused(String key) {
        assertThatThrownBy(() -> NoteKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }
}
