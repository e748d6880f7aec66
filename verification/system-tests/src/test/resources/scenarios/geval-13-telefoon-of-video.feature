# language: nl
@geval-13
Functionaliteit: Geval 13 · een gesprek per telefoon of video
  Aankondigen voor het inhoudelijke gesprek telt. Een klik op "akkoord" van het platform is bewijs bij een antwoord, geen
  antwoord.

  Scenario: Noor kondigt aan de telefoon aan, voor het inhoudelijke gesprek
    Gegeven een telefoongesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 1 minuut voor het begin aankondigt op te nemen
    En Noor 1 minuut na het begin begint op te nemen
    Dan luidt het oordeel
      | regel              | opname van | uitkomst            | volgens |
      | vooraf zeggen      | burger     | nageleefd           | N1      |
      | anderen stemmen in | burger     | niet van toepassing | T1      |

  Scenario: De klik op het platform is bewijs bij het antwoord van Noor
    Gegeven een videogesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 2 minuten voor het begin aankondigt op te nemen
    En Noor 1 minuut voor het begin instemt met de opname van Imke, met een klik op het platform als bewijs
    Dan is er ruimte om op te nemen voor Imke
    En staat in het dossierspoor "met een klik"
    Als Imke aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst  | volgens |
      | vooraf zeggen      | organisatie | nageleefd | N1      |
      | anderen stemmen in | organisatie | nageleefd | N1      |
