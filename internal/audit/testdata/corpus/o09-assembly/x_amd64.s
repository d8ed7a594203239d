#include "textflag.h"

TEXT ·run(SB),NOSPLIT,$8-0
	CALL ·purge(SB)
	RET
