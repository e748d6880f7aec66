# language: nl
@geval-14
Functionaliteit: Geval 14 · afgezegd; overgegaan naar een andere organisatie
  Na een afzegging is wat nog openstond, niet van toepassing. Gaat een gesprek over, dan ziet de andere organisatie het
  dossierspoor tot de overdracht; van daarna ziet elke organisatie haar eigen deel.

  Scenario: Afgezegd nadat Noor had aangekondigd op te nemen
    Gegeven een gesprek dat 2 dagen geleden om 14:00 gepland was en waarvan het begin niet is gemeld, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 3 dagen eerder om 10:00 aankondigt op te nemen
    En het gesprek 60 minuten voor het begin wordt afgezegd
    Dan luidt het oordeel
      | regel                  | opname van | uitkomst            | volgens |
      | informatie op de website | burger   | niet van toepassing | T1      |
      | vooraf zeggen          | burger     | niet van toepassing | T1      |
      | goede afspraken        | burger     | niet van toepassing | T1      |
      | wie opneemt doet mee   | burger     | niet van toepassing | T1      |

  Scenario: Afgezegd nadat de professional had aangekondigd op te nemen
    Gegeven een gesprek dat 2 dagen geleden om 14:00 gepland was en waarvan het begin niet is gemeld, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 3 dagen eerder om 10:00 aankondigt op te nemen
    En het gesprek 60 minuten voor het begin wordt afgezegd
    Dan luidt het oordeel
      | regel                    | opname van  | uitkomst            | volgens |
      | informatie op de website | organisatie | niet van toepassing | T1      |
      | vooraf zeggen            | organisatie | niet van toepassing | T1      |
      | zeggen dat het kan       | organisatie | niet van toepassing | T2      |
      | goede afspraken          | organisatie | niet van toepassing | T1      |
      | anderen stemmen in       | organisatie | niet van toepassing | T2      |
      | wie opneemt doet mee     | organisatie | niet van toepassing | T1      |

  Scenario: Overgegaan naar de gemeente Anderdorp
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En het gesprek overgaat naar de gemeente Anderdorp
    En Imke zegt dat opnemen kan
    Dan ziet de gemeente Anderdorp het dossierspoor tot de overdracht, en niets van daarna

  Scenario: Overgegaan naar de gemeente Anderdorp, en allebei leggen zij daarna nog iets vast
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En het gesprek overgaat naar de gemeente Anderdorp
    En Imke zegt dat opnemen kan
    En de gemeente Anderdorp in het vervolg van het gesprek zegt dat opnemen kan
    Dan ziet elke gemeente van na de overdracht alleen haar eigen deel
